/** An article in a list. `publishedAt` is ISO 8601. */
export type ArticleTeaser = {
  id: number
  slug: string
  /** BCP 47 tag; absent if it is the default content language. */
  language?: string
  question: string
  /** The answer in a sentence or two: the summary, else the beginning of the text. */
  summary: string | null
  authorNames: string[]
  publishedAt: string
}
