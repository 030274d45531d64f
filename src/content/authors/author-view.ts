import type { RatingSummary, ReasonCounts } from '@/community/ratings/rating-summary'
import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { Credential } from '@/design/AuthorName'
import type { Paging } from '@/design/paging'
import type { PictureView } from '@/design/picture-view'
import type { Practice } from '@/design/practice-place'

/** What a byline shows of an author. */
export type BylineAuthor = {
  id: number
  slug: string
  name: string
  credentials: Credential[]
  specialties: string[]
  practice: Practice | null
  /** A portrait; the name is always next to it. */
  photo: PictureView | null
  rating: RatingSummary
}

/** The author's public profile. Dates are ISO 8601. */
export type AuthorView = BylineAuthor & {
  /** The number of votes per reason. */
  reasons: ReasonCounts
  biography: string | null
  conflictOfInterest: string | null
  credentialsCheckedOn: string | null
  links: { label: string; url: string }[]
  /** Those of this page, the most recent first. */
  articles: ArticleTeaser[]
  /** Of all published ones. */
  articleCount: number
  paging: Paging
  /** Of the publisher, as stated by editors. */
  isIndependent: boolean
  isSample: boolean
}

/** One row of the directory. */
export type AuthorListItem = BylineAuthor & { articleCount: number }

/** The directory's filters, as readers entered or selected them; null for all. */
export type AuthorFilters = { specialty: string | null; place: string | null }

/** The sort order of the directory. */
export type AuthorOrder = 'name' | 'rating'

/** A specialty or a place with the number of its authors. */
export type FilterChoice = { name: string; count: number }

/** The directory: the listed authors, the total, and the available filters. */
export type DirectoryView = {
  /** Those of this page. */
  authors: AuthorListItem[]
  /** The number of filtered authors. */
  total: number
  paging: Paging
  filters: AuthorFilters
  order: AuthorOrder
  specialties: FilterChoice[]
  places: FilterChoice[]
}
