import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { NamedLink } from '@/design/LinkList'

/** Results on a page. */
export const PAGE_SIZE = 10

/** A piece of an extract; `isHit` marks the words that were looked for. */
export type ExtractPart = { text: string; isHit: boolean }

/** Why an article is there although its words may not be: a name of its symptom was asked for. */
export type Reason = { symptom: string; name: string; isRelated: boolean }

export type SearchHit = ArticleTeaser & { extract: ExtractPart[]; reason: Reason | null }

export type SearchView = {
  /** As typed, tidied; empty where nothing was asked. */
  query: string
  /** What was looked for instead, because nothing was found for the query as typed. */
  correction: string | null
  hits: SearchHit[]
  /** How many were found in all, bounded. */
  total: number
  /** Whether there are more than the search counted. */
  isMore: boolean
  page: number
  pages: number
  systems: NamedLink[]
  /** The slug of the chosen body system. */
  system: string | null
}
