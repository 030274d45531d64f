import type { Reference } from '@/content/articles/article-view'
import type { NamedLink } from '@/design/LinkList'

/** A comment as other systems take it. `parent`: one of them, or null. `createdAt`: ISO 8601. */
export type PostComment = {
  id: number
  parent: number | null
  name: string
  text: string
  createdAt: string
  status: 'approved' | 'pending' | 'spam' | 'trash'
  /** Only if readers’ private data is wanted. */
  email: string | null
}

/** A picture of the text. `src`: its address from the site’s root; `name`: its file’s. */
export type PostPicture = { id: number; src: string; name: string; alt: string }

/** An article, or a page about the site, as other systems take it. Dates are ISO 8601. */
export type Post = {
  kind: 'post' | 'page'
  id: number
  slug: string
  title: string
  /** From the site’s root. */
  path: string
  language: string
  summary: string | null
  status: 'published' | 'draft'
  /** Where it is in the workflow; null for a page. */
  stage: string | null
  publishedAt: string | null
  modifiedAt: string
  authors: NamedLink[]
  reviewer: NamedLink | null
  reviewedOn: string | null
  reviewDue: string | null
  symptoms: NamedLink[]
  bodySystems: NamedLink[]
  keyPoints: string[]
  references: Reference[]
  corrections: { date: string; text: string }[]
  conflictOfInterest: string | null
  /** For where it is shared. */
  image: PostPicture | null
  /** Of its text; addresses begin at the site’s root. */
  html: string
  /** Those of the text, and `image`. */
  pictures: PostPicture[]
  comments: () => AsyncIterable<PostComment>
}
