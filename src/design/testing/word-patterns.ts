/** Stands in a sentence for what is put into it. */
const GAP = '\u0001'

/** A dictionary's entry: its place, such as `nav.label`, and its words with a gap for each value put into it. */
export type Entry = { place: string; words: string }

/** Every entry of a dictionary; of those that are made from values, the sentence around the values. */
export function entriesOf(dictionary: object, before = ''): Entry[] {
  return Object.entries(dictionary).flatMap(([name, value]: [string, unknown]): Entry[] => {
    const place = before + name
    if (typeof value === 'string') return [{ place, words: value }]
    if (typeof value === 'function') return [{ place, words: wordsOf(value as Sentence) }]
    return value !== null && typeof value === 'object' ? entriesOf(value, `${place}.`) : []
  })
}

type Sentence = (...values: unknown[]) => unknown

/** Lists take an array; everything else is content with a text. */
function wordsOf(make: Sentence): string {
  try {
    return String(make(GAP, GAP, GAP))
  } catch {
    return String(make([GAP, GAP]))
  }
}

/** Whether an entry holds words of a language at all, besides what is put into it. */
export const hasWords = ({ words }: Entry) => /\p{L}{2,}/u.test(words)

/** Recognises a text that was made from an entry. */
export function patternOf({ words }: Entry): RegExp {
  const parts = words.split(GAP).map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'su')
}
