/** So many words are missed, … */
const MANY = 3
/** … and in a short text this share of it. */
const SHARE = 1 / 3

/**
 * Whether somebody may want back what a save replaced: words were taken out. A word that was only typed on, or a single
 * one that was corrected in a longer text, is not missed.
 */
export function lacksWords(before: unknown, after: unknown): boolean {
  const [old, now] = [textOf(before), textOf(after)]
  // Most saves of a long text change one place of it; the words around it are in both equally often.
  const [start, end] = sameEnds(old, now)
  const place = (text: string) => wordsOf(text.slice(start, text.length - end))
  const missing = missingFrom(place(old), place(now))
  if (missing.length < MANY && hasMoreWords(old, missing.length / SHARE)) return false
  const words = wordsOf(now)
  const gone = missing.filter((word) => !words.some((one) => one !== word && one.startsWith(word)))
  return gone.length >= MANY || (gone.length > 0 && !hasMoreWords(old, gone.length / SHARE))
}

/** The words of `old` that are there no longer, or less often. */
function missingFrom(old: string[], now: string[]): string[] {
  const there = new Map<string, number>()
  for (const word of now) there.set(word, (there.get(word) ?? 0) + 1)
  return old.filter((word) => {
    const count = there.get(word) ?? 0
    there.set(word, count - 1)
    return count <= 0
  })
}

function hasMoreWords(text: string, most: number): boolean {
  let count = 0
  for (const _ of text.matchAll(WORD)) if (++count > most) return true
  return false
}

/** How many characters two texts have in common at their beginning and end, without a part of a word. */
function sameEnds(one: string, other: string): [number, number] {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start++
  while (start > 0 && isInWord(one, start - 1)) start--
  let end = 0
  while (end < most - start && fromEnd(one, end) === fromEnd(other, end)) end++
  while (end > 0 && isInWord(one, one.length - end)) end--
  return [start, end]
}

const fromEnd = (text: string, place: number) => text.charCodeAt(text.length - 1 - place)

/** Half of a surrogate pair may belong to a letter. */
const isInWord = (text: string, at: number) => /[\p{L}\p{N}\p{Cs}]/u.test(text[at] ?? '')

const textOf = (value: unknown): string => JSON.stringify(value ?? '')

const WORD = /[\p{L}\p{N}]+/gu

const wordsOf = (text: string): string[] => text.match(WORD) ?? []
