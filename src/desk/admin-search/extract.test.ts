import { describe, expect, it } from 'vitest'
import { extract, mark } from './extract'

const words = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('an extract', () => {
  it('marks every occurrence in any case', () => {
    expect(words(mark('Ears ring. My ears!', ['ears', 'ring']))).toBe('[Ears] [ring]. My [ears]!')
  })

  it('marks raised and lowered words, however they were typed', () => {
    expect(words(mark('H₂O, 10⁶, CO_2', ['h2o', '10^6', 'co2']))).toBe('[H₂O], [10⁶], CO_2')
  })

  it('begins and ends at a word near the first occurrence', () => {
    const text = words(extract(`${'before '.repeat(40)}the needle ${'after '.repeat(60)}`, ['needle']))
    expect(text).toMatch(/^… (before )+the \[needle\] (after )+…$/)
    expect(text.length).toBeLessThan(260)
  })

  it('is the beginning of a text without the word, and survives one without blanks', () => {
    expect(words(extract('A short text.', ['other']))).toBe('A short text.')
    expect(words(extract(`${'x'.repeat(500)}needle`, ['needle']))).toContain('[needle]')
  })

  it('takes signs literally and needs no word', () => {
    expect(words(mark('a.b axb (c', ['a.b', '(c']))).toBe('[a.b] axb [(c]')
    expect(words(mark('text', []))).toBe('text')
  })
})
