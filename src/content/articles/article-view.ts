import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { CommentList } from '@/community/comments/comment-view'
import type { BylineAuthor } from '@/content/authors/author-view'
import type { NamedLink } from '@/design/LinkList'
import type { PictureView } from '@/design/picture-view'
import type { SharePicture } from '@/html/open-graph'
import type { ArticleTeaser } from './article-teaser'

/** A symptom with its medical and exact alternative names, and its codes in other vocabularies. */
export type SymptomLink = NamedLink & { otherNames: string[]; codes: { system: string; code: string }[] }

export type Reference = {
  /** The targets of reference marks; null in old entries. */
  key: string | null
  title: string
  publisher: string | null
  year: number | null
  url: string | null
  accessedOn: string | null
}

/** A published article as its page shows it. Dates are ISO 8601. */
export type ArticleView = {
  id: number
  slug: string
  language: string
  question: string
  /** For search results and shares: the editor's, else the question. */
  searchTitle: string
  summary: string | null
  /** One or two sentences for search results: the editor's, else the summary, else the first paragraph. */
  description: string
  /** For the article's card where it is shared. */
  sharePicture: SharePicture | null
  keyPoints: string[]
  body: SerializedEditorState
  conflictOfInterest: string | null
  /** The pictures of the body's figures, by id. */
  pictures: Record<number, PictureView>
  /** Slugs of published articles that the body links to, by article id. */
  linkedSlugs: Record<number, string>
  symptoms: SymptomLink[]
  bodySystems: NamedLink[]
  authors: BylineAuthor[]
  reviewer: BylineAuthor | null
  reviewedOn: string | null
  reviewDue: string | null
  publishedAt: string
  /** When the content last changed for readers. */
  modifiedAt: string
  references: Reference[]
  corrections: { date: string; text: string }[]
  comments: CommentList & { open: boolean }
  related: ArticleTeaser[]
  isSample: boolean
}
