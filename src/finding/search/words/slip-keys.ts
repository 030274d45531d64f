import { wordHash } from './word-hash'

/** Longer words have enough letters to be found by their beginning and trigrams. */
const LONGEST = 30

/**
 * Keys that a word shares with each word from which it differs by one wrong, missing, surplus or swapped letter: the
 * word itself and the word without each of its letters (Garbe’s symmetric deletes), as 32-bit FNV-1a numbers.
 */
export function slipKeys(word: string): number[] {
  const letters = [...word].slice(0, LONGEST)
  const forms = letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)].join(''))
  return [...new Set([letters.join(''), ...forms].map(wordHash))]
}
