import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { findMostHelpful } from '@/community/helpfulness/rank-helpful'
import type { ArticleTeaser } from './article-teaser'
import { findTeasers } from './find-teasers'
import { articlesAmong } from './teasers-query'

/** Below this lower bound of helped readers an article is not recommended. */
const USEFUL_FROM = 0.5

/**
 * The articles that helped the largest share of readers, the most helpful first. A vote purges no page that shows them:
 * their order changes slowly.
 *
 * @param most how many
 */
export async function findUseful(payload: Payload, most: number): Promise<ArticleTeaser[]> {
  const ids = await findMostHelpful(payload, USEFUL_FROM, most)
  const teasers =
    ids.length === 0
      ? []
      : await findTeasers(payload, articlesAmong(sql`select unnest(${sql.param(ids)}::int[]) as id`), most)
  return teasers.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
