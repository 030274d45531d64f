/** A range of a comment that readers must not see, in UTF-16 code units: start inclusive, end exclusive. */
export type Cover = { from: number; to: number }

/** The original of a comment with covered parts. */
export type Covered = { original: string; covers: Cover[] }

/** A bar's visible text. It does not reveal the length of the words. */
export const BAR_SIGNS = '▇▇▇'

/**
 * Replaces covered words in a comment's text. Delimited by word joiners, which readers cannot send
 * (forms/clean-text.ts), so a typed bar is not one of ours.
 */
export const BAR = `\u2060${BAR_SIGNS}\u2060`

/** Maximum number of ranges per comment. */
export const MOST_COVERS = 50

/**
 * Sorts ranges and merges adjacent ones.
 *
 * @returns null if one is out of bounds, empty or splits a character
 */
export function orderCovers(original: string, covers: readonly Cover[]): Cover[] | null {
  const ordered: Cover[] = []
  for (const { from, to } of covers.toSorted((a, b) => a.from - b.from)) {
    if (from < 0 || to > original.length || from >= to) return null
    if (cutsCharacter(original, from) || cutsCharacter(original, to)) return null
    const last = ordered.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else ordered.push({ from, to })
  }
  return ordered
}

const cutsCharacter = (text: string, at: number) =>
  /^[\ud800-\udbff]$/.test(text[at - 1] ?? '') && /^[\udc00-\udfff]$/.test(text[at] ?? '')

/** The text as readers get it. @param covers sorted, without overlap */
export function drawBars(original: string, covers: readonly Cover[]): string {
  let end = 0
  const kept = covers.map(({ from, to }) => {
    const words = original.slice(end, from)
    end = to
    return words
  })
  return [...kept, original.slice(end)].join(BAR)
}

/** The text between the bars. */
export const splitAtBars = (text: string): string[] => text.split(BAR)

/** The text with words in place of bars, for plain text. */
export const sayBars = (text: string, words: string): string => splitAtBars(text).join(words)

/** The data stored with a comment's text; null if nothing is covered. */
export function readCovered(stored: unknown): Covered | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { original, covers } = stored as Partial<Covered>
  return typeof original === 'string' && Array.isArray(covers) ? { original, covers } : null
}
