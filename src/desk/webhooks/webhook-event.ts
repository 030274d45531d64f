/** What other programs can be told of. These words are part of what they receive, so they never change. */
export const webhookEvents = [
  'article.published',
  'article.corrected',
  'article.withdrawn',
  'comment.waiting',
] as const

export type WebhookEvent = (typeof webhookEvents)[number]

/** What is stored with an event in the transaction that causes it. Nothing private, and no unpublished word. */
export type EventData = {
  'article.published': ArticleData
  'article.corrected': ArticleData
  'article.withdrawn': { article: number; slug: string }
  'comment.waiting': { comment: number; article: number; slug: string }
}

type ArticleData = {
  article: number
  slug: string
  language: string
  question: string
  summary: string | null
  /** ISO 8601. */
  publishedAt: string | null
}
