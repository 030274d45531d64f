import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { NamedLink } from '@/design/LinkList'
import type { PictureView } from '@/design/picture-view'

/** A page about the publisher: `/about/{slug}`. `updatedAt` is ISO 8601. */
export type PageView = {
  slug: string
  title: string
  body: SerializedEditorState
  /** The pictures of the body's figures, by id. */
  pictures: Record<number, PictureView>
  updatedAt: string
  others: NamedLink[]
}
