import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { HELPFUL_FROM } from './vote-helpful'
import { wilsonLowerBound } from './wilson'

export type HelpfulArticle = {
  id: number
  question: string
  yes: number
  all: number
  /** 0 to 1: the lower bound of the share of readers whom it helps. */
  bound: number
}

/**
 * Published articles with enough votes, most helpful first by the Wilson lower bound.
 *
 * @returns all of them; their number is limited by that of readers who voted
 */
export async function rankHelpful(source: Payload | PayloadRequest): Promise<HelpfulArticle[]> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    select a.id, a.question, v.yes, v."all" from (
      select article_id, count(*) filter (where is_helpful)::int as yes, count(*)::int as "all"
      from helpful_votes group by article_id having count(*) >= ${HELPFUL_FROM}) v
    -- With an offset each is looked up by its id.
    cross join lateral (select * from articles x where x.id = v.article_id offset 0) a
    where a._status = 'published' and a.published_at <= now()`)
  return (rows as Omit<HelpfulArticle, 'bound'>[])
    .map((row) => ({ ...row, bound: wilsonLowerBound(row.yes, row.all) }))
    .sort((a, b) => b.bound - a.bound || a.id - b.id)
}
