import type { Reference } from '@/content/articles/article-view'

/** Reference numbers, by the keys that marks in the text refer to. */
export const numbersOf = (references: readonly Reference[]): Record<string, number> =>
  Object.fromEntries(references.flatMap(({ key }, index) => (key ? [[key, index + 1]] : [])))

/** The number of citations per reference number. */
export function citationsOf(keys: readonly string[], numbers: Record<string, number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const key of keys) {
    const number = numbers[key]
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}
