const DAY_MS = 24 * 3600 * 1000

type Rules = { commentsOpen: boolean; commentsCloseAfterDays: number }
type Article = { commentsOpen?: boolean | null; publishedAt?: string | null }

/**
 * Whether an article takes comments: the site does, the article does, and it is not too old.
 *
 * @param rules of the site; 0 days: never too old
 */
export function takesComments(rules: Rules, article: Article, now = Date.now()): boolean {
  if (!rules.commentsOpen || article.commentsOpen === false) return false
  const days = rules.commentsCloseAfterDays
  return days === 0 || !article.publishedAt || now < Date.parse(article.publishedAt) + days * DAY_MS
}
