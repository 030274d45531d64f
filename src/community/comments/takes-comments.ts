const DAY_MS = 24 * 3600 * 1000

type Rules = { commentsOpen: boolean; commentsCloseAfterDays: number }
type Article = { commentsOpen?: boolean | null; publishedAt?: string | null }

/**
 * Whether an article takes comments: the site does, the article does, and it is not too old.
 *
 * @param rules of the site; 0 days: never too old
 * @param now by the database's clock, as the date of publication
 */
export function takesComments(rules: Rules, article: Article, now: Date): boolean {
  return rules.commentsOpen && article.commentsOpen !== false && now.getTime() < closingTime(rules, article)
}

/**
 * Milliseconds until an article stops taking comments by itself.
 *
 * @returns Infinity where it never does, or takes none
 */
export function closesIn(rules: Rules, article: Article, now: Date): number {
  return takesComments(rules, article, now) ? closingTime(rules, article) - now.getTime() : Infinity
}

function closingTime({ commentsCloseAfterDays: days }: Rules, { publishedAt }: Article): number {
  return days === 0 || !publishedAt ? Infinity : Date.parse(publishedAt) + days * DAY_MS
}
