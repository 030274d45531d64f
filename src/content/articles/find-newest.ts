import type { Payload } from 'payload'
import type { ArticleList, ListKey } from '@/content/lists/list-names'
import { listedTeasersQuery } from '@/content/lists/listed-articles'
import { readTogether } from '@/db/read-together'
import type { ArticleTeaser } from './article-teaser'
import { toTeaser } from './teasers-query'

/**
 * The newest published articles of a list.
 *
 * @param limit maximum number, 1 to 200
 */
export async function findNewest(
  payload: Payload,
  list: ArticleList,
  key: ListKey,
  limit: number,
): Promise<ArticleTeaser[]> {
  const { teasers } = await readTogether(payload, { teasers: listedTeasersQuery(list, key, limit) })
  return teasers.map(toTeaser)
}
