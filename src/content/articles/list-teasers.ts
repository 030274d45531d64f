import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { readTogether } from '@/db/read-together'
import type { ArticleTeaser } from './article-teaser'
import { TEASERS_A_PAGE, teaserCountQuery, teasersQuery, toTeaser } from './teasers-query'

/**
 * One page of a list of published articles, newest first.
 *
 * @param condition on `articles a`
 * @param page from 1
 * @returns the articles, none beyond the last page, and the number of all
 */
export async function listTeasers(
  payload: Payload,
  condition: SQL,
  page: number,
): Promise<{ articles: ArticleTeaser[]; articleCount: number }> {
  const { teasers, counts } = await readTogether(payload, {
    teasers: teasersQuery(condition, TEASERS_A_PAGE, page),
    counts: teaserCountQuery(condition),
  })
  return { articles: teasers.map(toTeaser), articleCount: counts[0]?.count ?? 0 }
}

/** Articles about one of these symptoms, as a condition on `articles a`. */
export const aboutSymptoms = (ids: number[]): SQL =>
  sql`a.id in (select parent_id from articles_rels where path = 'symptoms' and symptoms_id = any(${sql.param(ids)}::int[]))`
