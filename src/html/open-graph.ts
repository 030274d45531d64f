import type { SharePicture } from '@/features/articles/share-picture'

/** How a page looks where it is shared (ogp.me; X reads the same and `twitter:card`). */
export type OpenGraph = {
  type: 'article' | 'website'
  /** Without the site's name. */
  title: string
  picture: SharePicture | null
}
