/** The content of a feed, independent of its format. URLs are absolute, dates ISO 8601. */
export type FeedView = {
  /** Never changes, even if the URL does; see `lasting-ids.ts`. */
  id: string
  title: string
  description: string
  /** BCP 47. */
  language: string
  /** The organisation responsible for the content. */
  publisher: string
  /** Absolute URLs: square, small, and at most 144 pixels wide. */
  icons: { logo: string; icon: string; channel: string }
  /** The page that the feed belongs to. */
  home: string
  /** Absolute URL without the file name. */
  folder: string
  entries: FeedEntry[]
}

export type FeedEntry = {
  /** Never changes, even if the URL does. */
  id: string
  address: string
  title: string
  authors: { name: string; address: string | null }[]
  /** Plain text. */
  summary: string | null
  html: string
  language: string
  publishedAt: string
  updatedAt: string
  categories: string[]
}
