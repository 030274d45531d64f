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
  // Most saves of a long text change one place of it, and take nothing out there.
  const [start, end] = sameEnds(old, now)
  const place = (text: string) => wordsOf(text.slice(start, text.length - end))
  return goneFrom(place(old), place(now)).length > 0 && isMissed(wordsOf(old), wordsOf(now))
}

function isMissed(old: string[], now: string[]): boolean {
  const gone = goneFrom(old, now)
  return gone.length >= MANY || (gone.length > 0 && gone.length >= old.length * SHARE)
}

/** The words of `old` that are no longer there, nor as the beginning of another. */
function goneFrom(old: string[], now: string[]): string[] {
  const there = new Map<string, number>()
  for (const word of now) there.set(word, (there.get(word) ?? 0) + 1)
  const missing = old.filter((word) => {
    const count = there.get(word) ?? 0
    there.set(word, count - 1)
    return count <= 0
  })
  return missing.filter((word) => !now.some((one) => one !== word && one.startsWith(word)))
}

/** How many characters two texts have in common at their beginning and end, without a part of a word. */
function sameEnds(one: string, other: string): [number, number] {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  while (start > 0 && isInWord(one, start - 1)) start--
  let end = 0
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++
  while (end > 0 && isInWord(one, one.length - end)) end--
  return [start, end]
}

/** Half of a surrogate pair may belong to a letter. */
const isInWord = (text: string, at: number) => /[\p{L}\p{N}\p{Cs}]/u.test(text[at] ?? '')

const textOf = (value: unknown): string => JSON.stringify(value ?? '')

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
