import { describe, expect, it } from 'vitest'
import { articleLink, heading, hr, lineBreak, link, list, paragraph, quote, root, text } from './build'
import { linkedArticleIds } from './linked-article-ids'
import { outline } from './outline'
import { firstWords, plainText } from './plain-text'

const state = root(
  heading(2, 'Causes ', text('of it', { italic: true })),
  paragraph(' '),
  paragraph('First', lineBreak(), 'paragraph with ', articleLink(9, 'a link'), '.'),
  list(false, ['one', [articleLink(4, 'two')]]),
  hr(),
  quote('Quoted ', articleLink(9, 'again')),
  heading(3, 'Causes of it'),
  paragraph(link('https://example.org/', 'Elsewhere')),
)

describe('plainText', () => {
  it('keeps blocks apart and leaves empty ones out', () => {
    expect(plainText(state)).toBe(
      'Causes of it\n\nFirst paragraph with a link.\n\none\ntwo\n\nQuoted again\n\nCauses of it\n\nElsewhere',
    )
  })

  it('reads nested lists line by line', () => {
    const outer = list(false, ['a'])
    const item = { ...root(list(true, ['b', 'c'])).root, type: 'listitem' as const }
    const nested = { ...outer, children: [...outer.children, item] }
    expect(plainText({ root: { ...root().root, children: [nested] } })).toBe('a\nb\nc')
  })

  it('is empty where there is no text', () => {
    expect([plainText(null), plainText(undefined), plainText(root())]).toEqual(['', '', ''])
  })
})

describe('raised and lowered words in plain text', () => {
  const up = (words: string, bold = false) => text(words, { script: 'super', bold })
  const down = (words: string) => text(words, { script: 'sub' })

  it.each([
    ['an exponent', ['10', up('6'), '/ml'], '10⁶/ml'],
    ['one that is bold in part', ['10', up('-'), up('12', true)], '10⁻¹²'],
    ['an atom', ['H', down('2'), 'O and PaCO', down('2')], 'H₂O and PaCO₂'],
    ['letters', ['1', up('st'), ', V', down('max')], '1ˢᵗ, Vₘₐₓ'],
    [
      'what Unicode has no sign for',
      ['x', up('½'), ', k', down('B'), ', 10', up('n·2')],
      'x^½, k_B, 10^(n·2)',
    ],
    ['blanks around it', ['a', up(' 2 '), 'b'], 'a ² b'],
    ['signs of Unicode as they were typed', ['H₂O, 10⁶'], 'H₂O, 10⁶'],
  ])('%s', (_name, words, expected) => {
    expect(plainText(root(paragraph(...words)))).toBe(expected)
    expect(firstWords(root(paragraph(...words)))).toBe(expected)
    expect(plainText(root(list(false, [words])))).toBe(expected)
  })

  it('in headings and their ids', () => {
    expect(outline(root(heading(2, 'What is CO', down('2'), '?')))).toEqual([
      { id: 'what-is-co2', text: 'What is CO₂?', level: 2 },
    ])
  })
})

describe('firstWords', () => {
  it('is the first that has words, on one line', () => {
    expect(firstWords(state)).toBe('First paragraph with a link.')
  })

  it('is empty where a text has none', () => {
    expect(firstWords(root(heading(2, 'Alone')))).toBe('')
    expect(firstWords(root(heading(2, 'Signs'), list(false, ['Fever', 'Cough'])))).toBe('Fever Cough')
  })
})

describe('outline', () => {
  it('names each heading with its level and an id of its own', () => {
    expect(outline(state)).toEqual([
      { id: 'causes-of-it', text: 'Causes of it', level: 2 },
      { id: 'causes-of-it-2', text: 'Causes of it', level: 3 },
    ])
  })

  it('leaves an id to a later heading that is called so', () => {
    const ids = outline(root(heading(2, 'A'), heading(2, 'A'), heading(2, 'A 2'))).map((entry) => entry.id)
    expect(ids).toEqual(['a', 'a-2', 'a-2-2'])
  })

  it('has an id for words without Latin letters', () => {
    expect(outline(root(heading(2, '？'), heading(2, 'Боль')))).toEqual([
      { id: 'section', text: '？', level: 2 },
      { id: 'bol', text: 'Боль', level: 2 },
    ])
  })
})

it('linkedArticleIds names each linked article once', () => {
  expect(linkedArticleIds(state)).toEqual([9, 4])
})
