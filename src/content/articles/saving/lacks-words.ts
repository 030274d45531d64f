/** So many words are missed, … */
const MANY = 3
/** … and in a short text this share of it. */
const SHARE = 1 / 3

/**
 * Whether somebody may want back what a save replaced: words were taken out. A word that was only typed on, or a single
 * one that was corrected in a longer text, is not missed.
 */
export function lacksWords(before: unknown, after: unknown): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const there = new Map<string, number>()
  for (const word of now) there.set(word, (there.get(word) ?? 0) + 1)
  const missing = old.filter((word) => {
    const count = there.get(word) ?? 0
    there.set(word, count - 1)
    return count <= 0
  })
  if (missing.length === 0) return false
  const gone = missing.filter((word) => !now.some((one) => one !== word && one.startsWith(word)))
  return gone.length >= MANY || (gone.length > 0 && gone.length >= old.length * SHARE)
}

const wordsOf = (value: unknown): string[] => JSON.stringify(value ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
