import { describe, expect, it } from 'vitest'
import { fullTitle } from '@/html/full-title'
import { heading, paragraph, root } from '@/rich-text/build'
import { lengthNote, searchDescription, searchTitle } from './search-texts'

const body = root(heading(2, 'Why'), paragraph('How the text begins.'), paragraph('And goes on.'))

describe('what search engines are told', () => {
  it('is the title of the editor, else the question', () => {
    expect(searchTitle({ question: 'Why?', search: { title: ' Chosen ' } })).toBe('Chosen')
    for (const title of ['', '  ', null, undefined]) {
      expect(searchTitle({ question: 'Why?', search: { title } })).toBe('Why?')
    }
    expect(searchTitle({ question: 'Why?' })).toBe('Why?')
    expect(fullTitle('Why?', 'Symptoms')).toBe('Why? | Symptoms')
  })

  it('is the description of the editor, else the summary, else how the text begins', () => {
    const search = { description: 'Chosen.' }
    expect(searchDescription({ question: 'Why?', summary: 'Short.', search }, body)).toBe('Chosen.')
    expect(
      searchDescription({ question: 'Why?', summary: 'Short.', search: { description: ' ' } }, body),
    ).toBe('Short.')
    expect(searchDescription({ question: 'Why?', summary: '' }, body)).toBe('How the text begins.')
    expect(searchDescription({ question: 'Why?' }, null)).toBe('')
    const long = searchDescription({ question: 'Why?' }, root(paragraph('word '.repeat(80))))
    expect(long.length).toBeLessThanOrEqual(160)
    expect(long).toMatch(/word…$/)
  })
})

describe('a length in words', () => {
  it.each([
    ['title', 52, '52 characters, good', true],
    ['title', 60, '60 characters, good', true],
    ['title', 61, '61 characters, too long: will be cut at about 60', false],
    ['title', 1, '1 character, short: there is room for more', false],
    ['description', 0, 'Empty', false],
    ['description', 69, '69 characters, short: there is room for more', false],
    ['description', 160, '160 characters, good', true],
    ['description', 161, '161 characters, too long: will be cut at about 160', false],
  ] as const)('of a %s of %d', (kind, length, note, isGood) => {
    expect(lengthNote(kind, 'x'.repeat(length), 'en')).toEqual({ note, isGood })
  })

  it('is said in the language of the panel', () => {
    const noteOf = (length: number) => lengthNote('title', 'x'.repeat(length), 'es').note
    expect([0, 1, 52, 61].map(noteOf)).toEqual([
      'Vacío',
      '1 carácter, corto: queda espacio para más',
      '52 caracteres, bien',
      '61 caracteres, demasiado: se cortará hacia los 60',
    ])
  })

  it('counts what a reader sees as one character', () => {
    expect(lengthNote('title', '🩺'.repeat(60), 'en').isGood).toBe(true)
  })
})
