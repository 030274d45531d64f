import type { Dangers } from './compile-dangers'
import type { Danger } from './dangers'
import { wordsIn } from './words-in'

/** Texts are read this far: whoever is in danger says so early, and time stays bounded. */
const MOST_WORDS = 400
/** So many other words may stand between those of a phrase. */
const GAP = 4

/** A danger with the words that tell of it, and the phrase that they match. */
export type FoundDanger = { danger: Danger; words: string; line: string }

/**
 * Whether a text says that somebody is in danger: words in any order, with others between them and with typing slips.
 *
 * @param text a query or a comment
 * @param of `self` takes only what somebody says of themselves or of somebody near them; `any` also a topic, such as
 * the one word "suicide" in a search
 * @param dangers the phrases: those of the site (`readDangers`), or others that are tried out
 * @returns the danger, that of a crisis first; null if there is none
 */
export function findDanger(text: string, of: 'self' | 'any', dangers: Dangers): FoundDanger | null {
  const words = wordsIn(text).slice(0, MOST_WORDS)
  const meant = placesIn(words, dangers.words)
  for (const { danger, line, groups, excluded, isTopic } of dangers.patterns) {
    if ((isTopic && of === 'self') || words.some((word) => excluded.has(word))) continue
    const stretch = whereSaid(groups, meant)
    if (stretch) return { danger, line, words: words.slice(stretch[0], stretch[1] + 1).join(' ') }
  }
  return null
}

type Places = ReadonlyMap<string, readonly number[]>

/** Where each word of the phrases is said, slips included: a text's words are compared once, not for each phrase. */
function placesIn(words: readonly string[], wanted: Dangers['words']): Places {
  const places = new Map<string, number[]>()
  const meantBy = new Map<string, string[]>()
  words.forEach((word, at) => {
    const known = meantBy.get(word) ?? (wanted.get(word[0] ?? '') ?? []).filter((one) => isSlip(word, one))
    meantBy.set(word, known)
    for (const one of known) {
      const all = places.get(one)
      if (all) all.push(at)
      else places.set(one, [at])
    }
  })
  return places
}

/** The first and last place of a stretch in which each group has a word of its own; null if there is none. */
function whereSaid(groups: readonly string[][], meant: Places): [number, number] | null {
  const said = (group: string[]) => group.some((word) => meant.has(word))
  if (!groups.every(said)) return null
  const places = groups.map((group) =>
    [...new Set(group.flatMap((word) => meant.get(word) ?? []))].sort((one, other) => one - other),
  )
  const [first = [], ...others] = places
  const reach = groups.length - 1 + GAP
  for (const start of first) {
    for (let from = start - reach; from <= start; from++) {
      const used = new Set([start])
      const isWhole = others.every((ats) => {
        const one = ats.find((at) => at >= from && at <= from + reach && !used.has(at))
        if (one !== undefined) used.add(one)
        return one !== undefined
      })
      if (isWhole) return [Math.min(...used), Math.max(...used)]
    }
  }
  return null
}

/** Up to one slip from five letters on, two from nine on; the first letter is right. */
function isSlip(word: string, wanted: string): boolean {
  if (word === wanted) return true
  const most = wanted.length >= 9 ? 2 : wanted.length >= 5 ? 1 : 0
  if (most === 0 || Math.abs(word.length - wanted.length) > most || word[0] !== wanted[0]) return false
  return distance(word, wanted, most) <= most
}

/** Edits between two words: missing, added and wrong letters, and two swapped ones (optimal string alignment). */
function distance(one: string, other: string, most: number): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[other.length] ?? most + 1
}
