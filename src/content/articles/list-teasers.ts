import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { idsInSql } from '@/db/ids-in-sql'
import { readTogether } from '@/db/read-together'
import type { ArticleTeaser } from './article-teaser'
import { articlesAmong, TEASERS_A_PAGE, teaserCountQuery, teasersQuery, toTeaser } from './teasers-query'

/**
 * One page of a list of published articles, newest first.
 *
 * @param articles a source of `teasersQuery`
 * @param page from 1
 * @returns the articles, none beyond the last page, and the number of all
 */
export async function listTeasers(
  payload: Payload,
  articles: SQL,
  page: number,
): Promise<{ articles: ArticleTeaser[]; articleCount: number }> {
  const { teasers, counts } = await readTogether(payload, {
    teasers: teasersQuery(articles, TEASERS_A_PAGE, page),
    counts: teaserCountQuery(articles),
  })
  return { articles: teasers.map(toTeaser), articleCount: counts[0]?.count ?? 0 }
}

/** The articles about one of these symptoms. */
export const aboutSymptoms = (ids: number[]): SQL =>
  articlesAmong(
    sql`select parent_id as id from articles_rels where path = 'symptoms' and symptoms_id = any(${idsInSql(ids)})`,
  )
