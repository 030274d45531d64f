/** A placeholder for a parameter. */
const GAP = '\u0001'

/** A dictionary entry: its key, such as `nav.label`, and its text with a gap for each parameter. */
export type Entry = { place: string; words: string }

/** Every entry of a dictionary; for those with parameters, the surrounding text. */
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

/** Whether an entry contains words, besides its parameters. */
export const hasWords = ({ words }: Entry) => /\p{L}{2,}/u.test(words)

/** Matches a text generated from an entry. */
export function patternOf({ words }: Entry): RegExp {
  const parts = words.split(GAP).map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'su')
}
