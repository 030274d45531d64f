import type { Payload, Where } from 'payload'
import type { ArticleTeaser } from './article-teaser'
import { countTeasers, findTeasers } from './find-teasers'

/** Articles on one page of a list: with the longest words that they may have, the page stays below 14 KB. */
export const TEASERS_A_PAGE = 30

/**
 * One page of a list of published articles, newest first.
 *
 * @param where further conditions
 * @param page from 1
 * @returns the articles, none beyond the last page, and the number of all
 */
export async function listTeasers(
  payload: Payload,
  where: Where,
  page: number,
): Promise<{ articles: ArticleTeaser[]; articleCount: number }> {
  const [articles, articleCount] = await Promise.all([
    findTeasers(payload, where, TEASERS_A_PAGE, page),
    countTeasers(payload, where),
  ])
  return { articles, articleCount }
}
