import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { NamedLink } from '@/features/articles/article-view'

/** A page about the publisher: `/about/{slug}`. `updatedAt` is ISO 8601. */
export type PageView = {
  slug: string
  title: string
  body: SerializedEditorState
  updatedAt: string
  others: NamedLink[]
}
