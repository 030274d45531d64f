/** A block that shows what another item of the export holds: a synced pattern, once called a reusable block. */
const USE = /<!-- wp:(?:core\/)?block (\{(?:(?!-->)[\s\S]){0,4000}?\}) \/-->/gu

/** Patterns may use each other, and themselves by mistake. */
const DEEPEST = 5
/** Characters that patterns may add to a text; an article has at most a million. */
const MOST_ADDED = 1_000_000

/**
 * A post's HTML with the patterns in it that it uses. One that is not in the export stays as it is, and so does a use that
 * changes words of its pattern, below it.
 *
 * @param patterns their HTML by their ids
 */
export function withPatterns(html: string, patterns: ReadonlyMap<string, string>): string {
  let left = MOST_ADDED
  const expand = (text: string, depth: number): string => {
    if (depth >= DEEPEST || !text.includes('block {')) return text
    return text.replace(USE, (use: string, given: string) => {
      const { ref, content, overrides } = readJson(given)
      const pattern = patterns.get(String(ref))
      if (pattern === undefined || pattern.length > left) return use
      left -= pattern.length
      const isChanged = content !== undefined || overrides !== undefined
      return `${expand(pattern, depth + 1)}${isChanged ? use : ''}`
    })
  }
  return patterns.size === 0 ? html : expand(html, 0)
}

function readJson(text: string): { ref?: unknown; content?: unknown; overrides?: unknown } {
  try {
    return JSON.parse(text)
  } catch {
    // The block stays, and is listed as unknown.
    return {}
  }
}
