import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OboLine, parseObo, UNFINISHED } from './parse-obo'

const linesOf = (text: string): OboLine[] => text.split('\n').map((line) => ({ text: line }))
const parse = (text: string) => parseObo(linesOf(text))

describe('an OBO file', () => {
  it('is read with its header, names, synonyms, definitions, references and places', async () => {
    const file = await parse(`format-version: 1.2
data-version: releases/2026-01-01/toes.obo
property_value: dc:title "Ontology of Toes" xsd:string
property_value: terms:license https://creativecommons.org/publicdomain/zero/1.0/

[Term]
id: TOE:0000001
name: toe symptom

[Term]
id: TOE:0000002 ! a comment
name: cold toe {source="a \\"book\\""} ! another
def: "A toe \\"too cold\\"\\: below 20\\nC [sic] {so}." [url:https\\://example.org/a\\,b "The book, first part", TOE:7] {x="y"}
synonym: "icy toe" EXACT []
synonym: "chilly  toe" EXACT layperson [TOE:8]
synonym: "cold foot" BROAD []
synonym: "cold big toe" NARROW []
synonym: "numb toe" RELATED []
synonym: "blue toe" []
exact_synonym: "frosty toe" []
alt_id: TOE:0000009
xref: MESH:D000001 "Toe"
is_a: TOE:0000001 {a="b"} ! toe symptom
comment: Nobody reads this! Nor this.

[Typedef]
id: part_of
name: part_of

[Term]
id: TOE:0000003
name: obsolete toe!
is_obsolete: true
replaced_by: TOE:0000002
`)
    expect(file).toMatchObject({
      title: 'Ontology of Toes',
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      release: 'releases/2026-01-01/toes.obo',
      problems: [],
    })
    expect(Object.fromEntries(file.unreadTags)).toEqual({ comment: 1 })
    expect(file.terms).toMatchObject([
      { id: 'TOE:0000001', name: 'toe symptom', line: 6, isObsolete: false },
      {
        id: 'TOE:0000002',
        name: 'cold toe',
        definition: {
          text: 'A toe "too cold": below 20 C [sic] {so}.',
          sources: ['url:https://example.org/a,b', 'TOE:7'],
        },
        synonyms: [
          { text: 'icy toe', scope: 'EXACT' },
          { text: 'chilly toe', scope: 'LAY' },
          { text: 'cold foot', scope: 'BROAD' },
          { text: 'cold big toe', scope: 'NARROW' },
          { text: 'numb toe', scope: 'RELATED' },
          { text: 'blue toe', scope: 'RELATED' },
          { text: 'frosty toe', scope: 'EXACT' },
        ],
        otherIds: ['TOE:0000009'],
        references: ['MESH:D000001'],
        parents: ['TOE:0000001'],
      },
      { id: 'TOE:0000003', name: 'obsolete toe!', isObsolete: true, replacedBy: ['TOE:0000002'] },
    ])
  })

  it('reads lines that end with CR and LF', async () => {
    const { terms, problems } = await parse(
      '[Term]\r\nid: TOE:1\r\nname: toe\r\nsynonym: "digit" EXACT []\r\n',
    )
    expect(problems).toEqual([])
    expect(terms).toMatchObject([{ id: 'TOE:1', name: 'toe', synonyms: [{ text: 'digit' }] }])
  })

  it('names each line that it leaves out, and knows that its term is not whole', async () => {
    const { terms, problems } = await parseObo([
      ...linesOf('[Term]\nid: TOE:1\nname: one\nsynonym: "open EXACT []\nno tag here\nna\0me: x'),
      { text: null, reason: 'this line is not UTF-8 text' },
      ...linesOf(
        'def: no quotes\nis_a:\n[Term]\nid: TOE:2\nname: two\nname: three\n[Term]\nname: nobody\n[Term',
      ),
      ...linesOf(
        'id: TOE:7\n[Term]\nid: TOE:1\nname: one again\n[Term]\nid: TOE:3\n[Term]\nid: TOE:4\nname: four',
      ),
    ])
    expect(terms.map(({ id, isDamaged }) => [id, isDamaged])).toEqual([
      ['TOE:1', true],
      ['TOE:2', true],
      ['TOE:4', false],
    ])
    expect(problems.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 13, 14, 16, 18, 21])
  })

  it('takes the last term of a file without a line break at its end as not whole', async () => {
    const { terms, problems } = await parseObo([...linesOf('[Term]\nid: TOE:1\nname: one'), UNFINISHED])
    expect([terms[0]?.isDamaged, problems.length]).toEqual([true, 1])
  })

  it('keeps bounded lists of problems and tags, however bad the file is', async () => {
    const bad = Array.from({ length: 3000 }, (_, index) => `tag-${index}: x\nnothing`)
    const file = await parse(`[Term]\nid: TOE:1\nname: one\n${bad.join('\n')}`)
    expect([file.problems.length, file.problemCount]).toEqual([1000, 3000])
    expect(file.unreadTags.size).toBeLessThanOrEqual(201)
    expect([...file.unreadTags.values()].reduce((a, b) => a + b)).toBe(3000)
  })

  it('reads back any name and synonym that is written with escapes', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => {
      const plain = each.replace(/\s+/gu, ' ').trim()
      return plain === each && !/[\0\p{Zl}\p{Zp}\p{Cc}]/u.test(each)
    })
    const escaped = (value: string) => value.replace(/[\\"![\]{}:,]/gu, '\\$&')
    await fc.assert(
      fc.asyncProperty(text, text, async (name, synonym) => {
        const { terms } = await parse(
          `[Term]\nid: TOE:1\nname: ${escaped(name)}\nsynonym: "${escaped(synonym)}" EXACT []\n`,
        )
        expect(terms[0]).toMatchObject({ name, synonyms: [{ text: synonym, scope: 'EXACT' }] })
      }),
    )
  })

  it('never throws, and counts every line that it does not read', async () => {
    const piece = fc.constantFrom(
      '[Term]',
      '[',
      'id: A:1',
      'name: x',
      'def: "',
      '"',
      '\\',
      '{',
      '}',
      '!',
      ': ',
      '\0',
      'synonym: "a" []',
      'is_a: A:1',
    )
    const line = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const { terms, problemCount } = await parse(lines.join('\n'))
        expect(terms.every(({ id }) => id !== '')).toBe(true)
        expect(problemCount).toBeLessThanOrEqual(lines.length * 2)
      }),
    )
  })
})
