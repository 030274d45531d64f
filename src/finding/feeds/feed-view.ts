/** What a feed says, in whatever form it leaves. Addresses are absolute, dates ISO 8601. */
export type FeedView = {
  /** Never changes, whatever its address is; see `lasting-ids.ts`. */
  id: string
  title: string
  description: string
  /** BCP 47. */
  language: string
  /** The organization that answers for what is in it. */
  publisher: string
  /** Absolute addresses: square, small, and at most 144 pixels wide. */
  icons: { logo: string; icon: string; channel: string }
  /** The page that the feed belongs to. */
  home: string
  /** Absolute address without the file's name. */
  folder: string
  entries: FeedEntry[]
}

export type FeedEntry = {
  /** Never changes, whatever its address is. */
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
