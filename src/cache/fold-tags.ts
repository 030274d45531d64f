/**
 * What the list of a page's tags may take in a header. Proxies hold all headers of an answer to 4 or 8 KB, Node to
 * 16 KB; a cache before ours is told the list twice, as `Cache-Tag` and as `Surrogate-Key`.
 */
export const MOST_TAG_BYTES = 1500

const NUMBERED = /^(article|author|symptom|body-system|media|page):\d+$/

/**
 * The tag that stands for all of a kind: `any:article` for `article:12`. A page with very many tags carries it in
 * their place, and every purge of one of the kind purges it too.
 *
 * @returns null for a tag that has no number
 */
export function groupOf(tag: string): string | null {
  const kind = NUMBERED.exec(tag)?.[1]
  return kind ? `any:${kind}` : null
}

/**
 * A page's tags as a header holds them, however much the page was made from.
 *
 * @returns each tag once; where they are too long together, the largest kinds are folded into their groups until
 *   they fit, so that the page is rendered again rather too often than too seldom
 */
export function foldTags(tags: readonly string[]): string[] {
  let folded = [...new Set(tags)]
  while (bytesOf(folded) > MOST_TAG_BYTES) {
    const kinds = new Map<string, number>()
    for (const tag of folded) {
      const group = groupOf(tag)
      if (group) kinds.set(group, (kinds.get(group) ?? 0) + tag.length)
    }
    const [largest] = [...kinds].sort(([, a], [, b]) => b - a)
    if (!largest) break
    folded = [...new Set(folded.map((tag) => (groupOf(tag) === largest[0] ? largest[0] : tag)))]
  }
  return folded
}

/** The tags with the groups that stand for them on pages with many. */
export function withGroups(tags: readonly string[]): string[] {
  return [...new Set(tags.flatMap((tag) => [tag, groupOf(tag) ?? tag]))]
}

/** The value of the header. */
export const tagHeader = (tags: readonly string[]): string => foldTags(tags).join(' ')

const bytesOf = (tags: string[]) => tags.reduce((sum, tag) => sum + tag.length + 1, 0)
