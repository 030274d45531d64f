import type { RatingSummary, ReasonCounts } from '@/community/ratings/rating-summary'
import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { Credential } from '@/design/AuthorName'
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
  /** A portrait; the name always stands beside it. */
  photo: PictureView | null
  rating: RatingSummary
}

/** The author's public profile. Dates are ISO 8601. */
export type AuthorView = BylineAuthor & {
  /** How many raters ticked each reason. */
  reasons: ReasonCounts
  biography: string | null
  conflictOfInterest: string | null
  credentialsCheckedOn: string | null
  links: { label: string; url: string }[]
  /** The newest. */
  articles: ArticleTeaser[]
  /** Of all published ones. */
  articleCount: number
  /** Of the publisher, as the editors say. */
  isIndependent: boolean
  isSample: boolean
}

/** One row of the directory. */
export type AuthorListItem = BylineAuthor & { articleCount: number }

/** What the directory is narrowed to, as readers typed or chose it; null for everything. */
export type AuthorFilters = { specialty: string | null; place: string | null }

/** How the directory is ordered. */
export type AuthorOrder = 'name' | 'rating'

/** A specialty or a place with the number of its authors. */
export type FilterChoice = { name: string; count: number }

/** The directory: who is shown, out of whom, and what it can be narrowed to. */
export type DirectoryView = {
  /** The first of those that the filters leave. */
  authors: AuthorListItem[]
  /** How many the filters leave. */
  total: number
  filters: AuthorFilters
  order: AuthorOrder
  specialties: FilterChoice[]
  places: FilterChoice[]
}
