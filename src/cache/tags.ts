/**
 * Cache tags: names for what a page is made from. A page lists its tags, a change lists the tags that it touches,
 * and a page with a touched tag is rendered again.
 */
export const tags = {
  article: (id: number) => `article:${id}`,
  author: (id: number) => `author:${id}`,
  symptom: (id: number) => `symptom:${id}`,
  bodySystem: (id: number) => `body-system:${id}`,
  /** A picture: its file, its alternative text, its caption. */
  media: (id: number) => `media:${id}`,
  page: (id: number) => `page:${id}`,
  /** Every list of articles, and every count of them. */
  articles: 'list:articles',
  authors: 'list:authors',
  /** The name of any author: lists of articles show those of all who signed them. */
  authorNames: 'list:author-names',
  symptoms: 'list:symptoms',
  bodySystems: 'list:body-systems',
  /** The phrases of danger, which every instance keeps in memory (site/danger/read-dangers.ts). */
  dangers: 'list:dangers',
  /** What editors put first in searches; only results that apps ask for are kept. */
  pins: 'list:pins',
  /** The layout of every page: name, disclaimer, links to the about pages. */
  site: 'site',
  /** 404 pages and redirects. */
  missing: 'missing',
} as const

/** The tags that a content change touches. `drop` names pages that must never be served again, not even stale. */
export type Touched = { stale: string[]; drop: string[] }

/** The public state of an article: its published row. */
export type PublishedArticle = {
  slug: string
  updatedAt: string
  /** Absent if only the pages' tags are needed. */
  publishedAt?: string | null
  /** How many corrections it has; absent likewise. */
  corrections?: number
  authors: number[]
  symptoms: number[]
}

/**
 * What changes for readers when an article goes from one public state to another; null means "not public". Other
 * articles on the same symptom show it as related, so their symptom tags count.
 *
 * A withdrawn article drops its own tag, which is on every page that mentions it: its page, lists, feeds and
 * articles that link to it. None of them is served again until it has been rendered without it, not even when
 * rendering fails.
 */
export function touchedByArticle(
  id: number,
  before: PublishedArticle | null,
  after: PublishedArticle | null,
): Touched {
  if (!before && !after) return { stale: [], drop: [] }
  const states = [before, after].filter((state) => state !== null)
  const stale = [
    tags.articles,
    tags.missing,
    ...states.flatMap((state) => state.authors.map(tags.author)),
    ...states.flatMap((state) => state.symptoms.map(tags.symptom)),
  ]
  const own = tags.article(id)
  return after
    ? { stale: [...new Set([...stale, own])], drop: [] }
    : { stale: [...new Set(stale)], drop: [own] }
}
