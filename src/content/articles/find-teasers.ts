import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { readTogether } from '@/db/read-together'
import type { ArticleTeaser } from './article-teaser'
import { teasersQuery, toTeaser } from './teasers-query'

/**
 * Published articles for a list, newest first.
 *
 * @param articles a source of `teasersQuery`
 * @param limit maximum number, 1 to 200
 */
export async function findTeasers(payload: Payload, articles: SQL, limit: number): Promise<ArticleTeaser[]> {
  const { teasers } = await readTogether(payload, { teasers: teasersQuery(articles, limit) })
  return teasers.map(toTeaser)
}
