/** A picture for a shared page's card. The path begins with a slash. */
export type SharePicture = { path: string; width: number; height: number; alt: string; type: string }

/** A picture for a card; the type is omitted if only the file knows it. */
type OpenGraphPicture = Omit<SharePicture, 'type'> & { type?: string }

/** A page's card where it is shared (ogp.me; X reads the same and `twitter:card`). */
export type OpenGraph = {
  type: 'article' | 'profile' | 'website'
  /** Without the site's name; the page's title if absent. */
  title?: string
  /** BCP 47; the site's language if absent. */
  language?: string
  /** The site's own picture if absent. */
  picture?: OpenGraphPicture | null
  /** For an article: ISO 8601 dates, paths of the authors' profiles, its topics. */
  article?: { publishedAt: string; modifiedAt: string; authors: string[]; tags: string[] }
}
