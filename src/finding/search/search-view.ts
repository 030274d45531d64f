import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { RedLine } from '@/content/symptoms/red-line/red-line'
import type { NamedLink } from '@/design/LinkList'
import type { Danger } from '@/site/danger/dangers'
import type { AlsoFound } from './also/also-view'
import type { HitArticle } from './read-hits'

/** Results per page. */
export const PAGE_SIZE = 10

/** A piece of an excerpt; `isHit` marks matches. */
export type ExtractPart = { text: string; isHit: boolean }

/** Why an article matches although its text may not: the query names its symptom. */
export type Reason = { symptom: string; name: string; isRelated: boolean }

export type SearchHit = HitArticle & {
  extract: ExtractPart[]
  reason: Reason | null
  /** Whether editors put it first for these words. */
  isPinned: boolean
}

export type SearchView = {
  /** What the query says about somebody in danger; null for nothing. */
  danger: Danger | null
  /** When to call for help at once, of the symptoms that the query names. */
  redLines: RedLine[]
  /** The tidied query; empty if there was none. */
  query: string
  /** The query that was searched for, because the original has words that no text and no name has. */
  correction: string | null
  /** Whether the reader asked for the words as they are. */
  isExact: boolean
  /** What the query leads to beside articles. */
  also: AlsoFound
  /** Articles that helped many readers, where there is no result. */
  helpful: ArticleTeaser[]
  hits: SearchHit[]
  /** The total number of results, capped. */
  total: number
  /** Whether there are more than the cap. */
  isMore: boolean
  page: number
  pages: number
  systems: NamedLink[]
  /** What the form that asks for the reader's wish starts with; null where it is not offered. */
  wish: { text: string; submission: string } | null
  /** The slug of the selected body system. */
  system: string | null
}
