/** How often each word occurs. */
export function bagOf(words: readonly string[]): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/**
 * How alike two texts are: twice their common words divided by all words.
 *
 * @param bag the words of one text
 * @param size how many they are
 * @param words those of the other
 * @returns 0 for nothing in common to 1 for the same words, also where neither has any
 */
export function wordLikeness(
  bag: ReadonlyMap<string, number>,
  size: number,
  words: readonly string[],
): number {
  if (size + words.length === 0) return 1
  const used = new Map<string, number>()
  let shared = 0
  for (const word of words) {
    const count = (used.get(word) ?? 0) + 1
    used.set(word, count)
    if (count <= (bag.get(word) ?? 0)) shared++
  }
  return (2 * shared) / (size + words.length)
}
