/** An article in a list. `publishedAt` is ISO 8601. */
export type ArticleTeaser = {
  id: number
  slug: string
  /** BCP 47 tag; absent where it is the language of all content. */
  language?: string
  question: string
  /** The answer in a sentence or two: the summary, else how the text begins. */
  summary: string | null
  authorNames: string[]
  publishedAt: string
}
