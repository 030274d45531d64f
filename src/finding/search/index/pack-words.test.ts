import { expect, it } from 'vitest'
import { wordHash } from '../words/word-hash'
import { packWords, strengthIn, unpackWords } from './pack-words'

it('keeps the strength of every word of an article', () => {
  const postings = Array.from({ length: 500 }, (_, at) => ({
    lexeme: `word ${at}`,
    strength: (at + 1) / 501,
  }))
  const words = unpackWords(packWords(postings))
  for (const { lexeme, strength } of postings) {
    expect(strengthIn(words, wordHash(lexeme))).toBeCloseTo(strength, 4)
  }
  expect(strengthIn(words, wordHash('another'))).toBe(0)
})

it('is empty for an article without words', () => {
  expect(strengthIn(unpackWords(packWords([])), wordHash('any'))).toBe(0)
})
