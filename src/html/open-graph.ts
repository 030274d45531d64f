/** A picture for the card of a shared page. The path begins with a slash. */
export type SharePicture = { path: string; width: number; height: number; alt: string; type: string }

/** A picture for a card; the type is left out where the file alone knows it. */
type OpenGraphPicture = Omit<SharePicture, 'type'> & { type?: string }

/** How a page looks where it is shared (ogp.me; X reads the same and `twitter:card`). */
export type OpenGraph = {
  type: 'article' | 'profile' | 'website'
  /** Without the site's name; the page's title where absent. */
  title?: string
  /** BCP 47; the site's language where absent. */
  language?: string
  /** The site's own picture where absent. */
  picture?: OpenGraphPicture | null
  /** Of an article: ISO 8601, paths of the authors' profiles, what it is about. */
  article?: { publishedAt: string; modifiedAt: string; authors: string[]; tags: string[] }
}
