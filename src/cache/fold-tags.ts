/**
 * The maximum length of a page's tag list in a header. Proxies limit all response headers together to 4 or 8 KB,
 * Node to 16 KB; an edge cache gets the list twice, as `Cache-Tag` and `Surrogate-Key`.
 */
export const MOST_TAG_BYTES = 1500

const NUMBERED = /^(article|author|symptom|body-system|media|page):\d+$/

/**
 * The group tag for a kind: `any:article` for `article:12`. A page with very many tags carries it instead, and
 * every purge of one of the kind purges it too.
 *
 * @returns null for a tag without a number
 */
export function groupOf(tag: string): string | null {
  const kind = NUMBERED.exec(tag)?.[1]
  return kind ? `any:${kind}` : null
}

/**
 * A page's tags as they fit into a header.
 *
 * @returns each tag once; if the list is too long, the largest kinds are folded into their group tags until it
 * fits, so that the page is rendered too often rather than too seldom
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

/** The tags plus the group tags that pages with many tags carry instead. */
export function withGroups(tags: readonly string[]): string[] {
  return [...new Set(tags.flatMap((tag) => [tag, groupOf(tag) ?? tag]))]
}

/** The value of the header. */
export const tagHeader = (tags: readonly string[]): string => foldTags(tags).join(' ')

const bytesOf = (tags: string[]) => tags.reduce((sum, tag) => sum + tag.length + 1, 0)
