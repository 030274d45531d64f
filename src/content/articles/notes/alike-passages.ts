import { bagOf } from '../word-likeness'
import { wordsIn } from './folded-text'

/** Quotes of so many words are found by themselves; fewer may stand anywhere. */
const TELLING_WORDS = 4
/** And so many if they were edited: common words such as *in the* are much of a short quote. */
const TELLING_WHEN_EDITED = 8
/** An edited passage is the same while it has so much in common with the quote. */
const SAME = 0.6
/** Letters recur by chance: one of two words has more than half of their pairs. */
const SAME_LETTERS = 0.7
/** What each end is worth that is still a word as quoted, so that the passage is not cut short. */
const EDGE = 0.1
/** No more are looked at than the most alike. */
const MOST = 50

/** A part of a text, by UTF-16 offsets, and how alike it is: at most 1 + 2 × {@link EDGE}. */
export type AlikePassage = { start: number; end: number; likeness: number }

/** Whether a quote is found by itself, without the words around it. */
export const isTelling = (quote: string, { isExact }: { isExact: boolean }): boolean =>
  wordsIn(quote).length >= (isExact ? TELLING_WORDS : TELLING_WHEN_EDITED)

/**
 * The passages of a text that may be a quote after some editing, by common words, the most alike first. A few words
 * are compared by their pairs of letters: a corrected spelling is the same word.
 *
 * The time grows with the length of the text, and not with that of the quote.
 */
export function alikePassages(text: string, quote: string): AlikePassage[] {
  const wanted = wordsIn(quote)
  const words = wordsIn(text)
  const [head, tail] = [wanted[0]?.word, wanted.at(-1)?.word]
  const [tokensOf, same] =
    wanted.length >= TELLING_WORDS ? [(word: string) => [word], SAME] : [letterPairs, SAME_LETTERS]
  const tokens = wanted.flatMap(({ word }) => tokensOf(word))
  const tokensAt = words.map(({ word }) => tokensOf(word))
  const found: AlikePassage[] = []
  for (const size of sizesAround(wanted.length)) {
    const window = likenessOf(tokens)
    for (const [last, to] of words.entries()) {
      window.add(tokensAt[last] ?? [])
      window.remove(tokensAt[last - size] ?? [])
      const from = words[last - size + 1]
      const likeness = window.likeness()
      if (!from || likeness < same) continue
      const edges = Number(from.word === head) + Number(to.word === tail)
      found.push({ start: from.start, end: to.end, likeness: likeness + EDGE * edges })
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, MOST)
}

/** The edited passage may have a few words more or less. */
const sizesAround = (count: number): number[] =>
  count === 0
    ? []
    : [...new Set([1, 0.8, 1.25, 0.6, 1.5].map((part) => Math.max(1, Math.round(count * part))))]

function letterPairs(word: string): string[] {
  const letters = [' ', ...word, ' ']
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** As `wordLikeness`, of a window that moves on word by word. */
function likenessOf(tokens: readonly string[]) {
  const bag = bagOf(tokens)
  const counts = new Map<string, number>()
  let [shared, total] = [0, 0]
  const change = (some: readonly string[], by: 1 | -1) => {
    for (const token of some) {
      const count = counts.get(token) ?? 0
      counts.set(token, count + by)
      total += by
      if (Math.max(count, count + by) <= (bag.get(token) ?? 0)) shared += by
    }
  }
  return {
    add: (some: readonly string[]) => change(some, 1),
    remove: (some: readonly string[]) => change(some, -1),
    likeness: () => (2 * shared) / (tokens.length + total),
  }
}
