/** A part of a comment that readers shall not see, in UTF-16 code units: from the first to before the second. */
export type Cover = { from: number; to: number }

/** What a comment said before a moderator covered parts of it. */
export type Covered = { original: string; covers: Cover[] }

/** What is seen of a bar. It does not tell how long the words were. */
export const BAR_SIGNS = '▇▇▇'

/**
 * What stands in a comment's text in place of covered words. Word joiners hold it: readers cannot send them
 * (forms/clean-text.ts), so a bar that somebody types is no bar of ours.
 */
export const BAR = `\u2060${BAR_SIGNS}\u2060`

/** Most parts of one comment. */
export const MOST_COVERS = 50

/**
 * Brings parts into their order and joins those that touch.
 *
 * @returns null where one lies outside of the text, is empty or cuts a character in two
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

/** The text as readers get it. @param covers in order, without overlap */
export function drawBars(original: string, covers: readonly Cover[]): string {
  let end = 0
  const kept = covers.map(({ from, to }) => {
    const words = original.slice(end, from)
    end = to
    return words
  })
  return [...kept, original.slice(end)].join(BAR)
}

/** The words between the bars of a text. */
export const splitAtBars = (text: string): string[] => text.split(BAR)

/** The text with words in place of bars, for what is read as plain text. */
export const sayBars = (text: string, words: string): string => splitAtBars(text).join(words)

/** What is stored beside a comment's text, null where nothing of it is covered. */
export function readCovered(stored: unknown): Covered | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { original, covers } = stored as Partial<Covered>
  return typeof original === 'string' && Array.isArray(covers) ? { original, covers } : null
}
