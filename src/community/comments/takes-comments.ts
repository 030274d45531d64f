const DAY_MS = 24 * 3600 * 1000

type Rules = { commentsOpen: boolean; commentsCloseAfterDays: number }
type Article = { commentsOpen?: boolean | null; publishedAt?: string | null }

/**
 * Whether an article accepts comments: enabled for the site and the article, and the article is not too old.
 *
 * @param rules of the site; 0 days: no age limit
 * @param now by the database's clock, like the publication date
 */
export function takesComments(rules: Rules, article: Article, now: Date): boolean {
  return rules.commentsOpen && article.commentsOpen !== false && now.getTime() < closingTime(rules, article)
}

/**
 * Milliseconds until an article's comments close by themselves.
 *
 * @returns Infinity if they never do, or are closed
 */
export function closesIn(rules: Rules, article: Article, now: Date): number {
  return takesComments(rules, article, now) ? closingTime(rules, article) - now.getTime() : Infinity
}

function closingTime({ commentsCloseAfterDays: days }: Rules, { publishedAt }: Article): number {
  return days === 0 || !publishedAt ? Infinity : Date.parse(publishedAt) + days * DAY_MS
}
