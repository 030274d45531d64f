import { describe, expect, it } from 'vitest'
import { chooseExtract, weightsOf } from './choose-extract'
import { packSentences, unpackSentences } from './index/pack-sentences'

const weights = (...words: string[]) =>
  weightsOf(words.map((word, index) => ({ lexemes: [word], weight: words.length - index })))
const shown = (text: string, ...words: string[]) =>
  chooseExtract(
    text,
    unpackSentences(packSentences(text, (word) => word).toString('base64')),
    weights(...words),
  )
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('')

describe('chooseExtract', () => {
  it('shows whole sentences, the best one first', () => {
    const text =
      'Many people are tired. A fever with a rash needs a doctor. Rest helps. The rash is often red.'
    expect(shown(text, 'rash', 'fever')).toBe(
      'A [fever] with a [rash] needs a doctor. … The [rash] is often red.',
    )
  })

  it('takes a sentence before a heading or a question', () => {
    const text = 'What is a fever?\n\nFever in children\n\nFever is a body that is too warm.'
    expect(shown(text, 'fever')).toMatch(/^\[Fever\] is a body that is too warm\./)
  })

  it('does not end a sentence at an abbreviation or a number', () => {
    const text = 'Ask Dr. Smith about e.g. Fever above 38.5 degrees. Sleep well.'
    expect(shown(text, 'fever')).toBe('Ask Dr. Smith about e.g. [Fever] above 38.5 degrees.')
  })

  it('marks every form of a word, as it is written', () => {
    expect(shown('Covid‑19 and Ménière’s disease.', 'covid19', 'meniere')).toBe(
      '[Covid‑19] and [Ménière’s] disease.',
    )
  })

  it('cuts a sentence without end at a word', () => {
    const text = `Fever ${'and so on '.repeat(100)}`
    const cut = shown(text, 'fever')
    expect(cut).toMatch(/^\[Fever\] and .*\w…$/)
    expect(cut.length).toBeLessThan(400)
  })

  it('is empty without a match', () => expect(shown('Nothing here.', 'fever')).toBe(''))
})

it('marks a word only within the sentences that are shown, and keeps the rest of the text out', () => {
  expect(shown('Fever   is\u00a0common.\nA fever of 38.5, e.g. at night, is high.', 'fever', 'night')).toBe(
    'A [fever] of 38.5, e.g. at [night], is high. … [Fever] is common.',
  )
})
