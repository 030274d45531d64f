import { describe, expect, it } from 'vitest'
import { renderFragment } from '@/html/render-html'
import { careCard, heading, hr, keyFacts, link, list, paragraph, root, table, text } from '@/rich-text/build'
import { RichText } from '@/rich-text/RichText'
import type { StoredState } from '@/rich-text/stored-node'
import { compareBodies, countSteps, takeBackBlock } from './compare-bodies'

const first = paragraph('Most headaches pass by themselves within a day or two.')
const second = paragraph('Drink enough water, and rest in a quiet room.')
const third = paragraph('See a doctor if the pain is sudden and very strong.')
const fourth = paragraph('Write down when it began and what you took.')
const body = root(heading(2, 'What helps'), first, second, third)
const longer = root(first, second, third, fourth)

const kinds = (before: StoredState, after: StoredState) => compareBodies(before, after).map(({ is }) => is)

/** As the page shows a changed block. */
async function shown(before: StoredState, after: StoredState): Promise<string> {
  const step = compareBodies(before, after).find(({ merged }) => merged !== null)
  if (!step?.merged) return 'nothing merged'
  const { node, marks } = step.merged
  const state = { root: { children: [node], type: 'root' } } as unknown as StoredState
  return (await renderFragment(<RichText state={state} marks={marks} />)).replaceAll(/<\/?span>/g, '')
}

describe('two versions of a text', () => {
  it('that say the same are the same block by block', () => {
    expect(kinds(body, structuredClone(body))).toEqual(['same', 'same', 'same', 'same'])
  })

  it('mark the words that were added and removed', async () => {
    const after = root(paragraph('Most headaches pass by themselves within three days.'))
    expect(await shown(root(first), after)).toBe(
      '<p>Most headaches pass by themselves within <del>a day or two</del><ins>three days</ins>.</p>',
    )
  })

  it('recognise a moved block, also one that was edited on the way, and where it stood', async () => {
    const edited = paragraph('Drink enough water, and rest in a dark room.')
    const after = root(first, third, fourth, edited)
    expect(kinds(longer, after)).toEqual(['same', 'left', 'same', 'same', 'moved'])
    expect(compareBodies(longer, after)[4]?.isEdited).toBe(true)
    expect(await shown(longer, after)).toContain('<del>quiet </del><ins>dark </ins>room')
  })

  it('tell a new block from an edited one', () => {
    const after = root(heading(2, 'What helps'), paragraph('Something else entirely.'), first, third)
    expect(kinds(body, after)).toEqual(['same', 'added', 'same', 'removed', 'same'])
    expect(countSteps(compareBodies(body, after))).toEqual({
      changed: 0,
      added: 1,
      removed: 1,
      moved: 0,
      cells: 0,
    })
  })

  it('say that only the form has changed', () => {
    const bold = root(
      paragraph(text('Most headaches pass', { bold: true }), ' by themselves within a day or two.'),
    )
    expect(compareBodies(root(first), bold)[0]?.merged?.isOnlyForm).toBe(true)
    expect(compareBodies(root(first), root(second, first))[1]?.merged ?? null).toBeNull()
  })

  it('keep links in one piece', async () => {
    const before = root(paragraph('Read ', link('https://example.org/', 'the long guide'), ' first.'))
    const after = root(paragraph('Read ', link('https://example.org/', 'the short guide'), ' first.'))
    expect(await shown(before, after)).toMatch(
      /<a [^>]*>the <del>long <\/del><ins>short <\/ins>guide<\/a> first\./,
    )
  })

  it('count the cells of a dose table', async () => {
    const before = root(
      table([
        ['Weight', 'Dose'],
        ['5 to 10 kg', '120 mg'],
        ['10 to 15 kg', '180 mg'],
      ]),
    )
    const after = root(
      table([
        ['Weight', 'Dose'],
        ['5 to 10 kg', '125 mg'],
        ['10 to 15 kg', '190 mg'],
      ]),
    )
    expect(countSteps(compareBodies(before, after))).toMatchObject({ changed: 0, cells: 2 })
    expect(await shown(before, after)).toContain('<del>120 </del><ins>125 </ins>mg')
  })

  it('mark items of lists, headings of cards, and facts', async () => {
    expect(
      await shown(
        root(list(false, ['One apple a day', 'Two walks a day'])),
        root(list(false, ['One apple a day', 'Cold cloths', 'Two walks a day'])),
      ),
    ).toContain('<li><ins>Cold cloths</ins></li>')
    const card = (title: string) => root(careCard('urgent', title, paragraph('Call the practice today.')))
    expect(await shown(card('Call today'), card('Call now'))).toContain('Call <del>today</del><ins>now</ins>')
    const facts = (...lines: string[]) => root(keyFacts('In short', lines))
    expect(await shown(facts('It passes', 'It is common'), facts('It is common'))).toContain(
      '<li><del>It passes</del></li>',
    )
  })

  it('show both where one block became one of another kind', () => {
    const urgent = root(careCard('urgent', 'Call', paragraph('Call the practice today if it is strong.')))
    const emergency = root(
      careCard('emergency', 'Call', paragraph('Call the practice today if it is strong.')),
    )
    expect(compareBodies(urgent, emergency)[0]).toMatchObject({ is: 'changed', merged: null })
  })

  it('survive stored signs that the comparison itself uses, and empty texts', async () => {
    const odd = (word: string) => root(careCard('urgent', `\uFDD0${word}\uFDD1 now`, paragraph('Text.')))
    expect(await shown(odd('Call'), odd('Ring'))).toContain('<del>Call </del><ins>Ring </ins>now')
    expect(kinds(null, null)).toEqual([])
    expect(kinds(null, root(first))).toEqual(['added'])
    expect(compareBodies(root(paragraph('')), root(paragraph(''), paragraph('')))[1]?.isBlank).toBe(true)
  })
})

describe('a step taken back', () => {
  const words = (state: StoredState | null) => JSON.stringify(state?.root.children)
  const edited = paragraph('Most headaches pass by themselves within three days.')
  const fresh = paragraph('Something else entirely.')

  it.each([
    ['an edited block', root(edited, hr(), third), root(first, hr(), third), 'changed'],
    ['an added one', root(first, fresh, hr(), third), root(first, hr(), third), 'added'],
    ['a removed one', root(first, hr()), root(first, hr(), third), 'removed'],
    ['a moved one', root(third, first, hr()), root(first, hr(), third), 'moved'],
  ])('%s is as before, and the rest stays', (_, after, before, is) => {
    const at = compareBodies(before, after).findIndex((step) => step.is === is)
    expect(at).not.toBe(-1)
    expect(words(takeBackBlock(before, after, at))).toBe(words(before))
  })

  it('leaves the other changes', () => {
    const after = root(edited, fresh)
    const at = compareBodies(root(first, second), after).findIndex(({ is }) => is === 'changed')
    expect(words(takeBackBlock(root(first, second), after, at))).toBe(words(root(first, fresh)))
  })

  it('is null where there is none', () => {
    expect(takeBackBlock(body, body, 0)).toBeNull()
    expect(takeBackBlock(body, root(first), 99)).toBeNull()
    expect(takeBackBlock(body, root(first), -1)).toBeNull()
  })
})

describe('a very long text', () => {
  const long = (count: number, word: (index: number) => string) =>
    root(...Array.from({ length: count }, (_, index) => paragraph(word(index))))

  it('that was written anew is compared without looking at every pair of words', () => {
    const one = root(paragraph(Array.from({ length: 10_000 }, (_, index) => `old${index}`).join(' ')))
    const other = root(paragraph(Array.from({ length: 10_000 }, (_, index) => `new${index}`).join(' ')))
    expect(kinds(one, other)).toEqual(['removed', 'added'])
    const paragraphs = compareBodies(
      long(3000, (index) => `a${index} b${index}`),
      long(3000, (index) => `c${index} d${index}`),
    )
    expect(countSteps(paragraphs)).toMatchObject({ added: 3000, removed: 3000 })
  })

  it('finds a moved paragraph among thousands', () => {
    const before = long(3000, (index) => `word${index} of paragraph${index}`)
    const children = [...before.root.children]
    children.push(...children.splice(10, 1))
    expect(countSteps(compareBodies(before, { root: { ...before.root, children } }))).toEqual({
      changed: 0,
      added: 0,
      removed: 0,
      moved: 1,
      cells: 0,
    })
  })
})
