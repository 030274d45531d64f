import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { isPublished } from '@/db/is-published'
import { preparedConnection } from '@/db/prepared-connection'
import { HELPFUL_FROM } from './vote-helpful'

export type HelpfulArticle = {
  id: number
  question: string
  yes: number
  all: number
  /** 0 to 1: the lower bound of the share of readers whom it helps. */
  bound: number
}

// With an offset each is looked up by its id.
const itsArticle = sql`cross join lateral (select * from articles x where x.id = t.article_id offset 0) a`

/**
 * Published articles with enough votes, most helpful first by the Wilson lower bound, which a trigger keeps.
 *
 * @returns all of them; their number is limited by that of readers who voted
 */
export async function rankHelpful(source: Payload | PayloadRequest): Promise<HelpfulArticle[]> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    select a.id, a.question, t.yes, t."all", t.bound from helpful_totals t ${itsArticle}
    where t."all" >= ${HELPFUL_FROM} and ${isPublished} order by t.bound desc, a.id`)
  return rows as HelpfulArticle[]
}

/**
 * The ids of the first of them, by index.
 *
 * @param from the lowest bound, above 0
 */
export async function findMostHelpful(payload: Payload, from: number, most: number): Promise<number[]> {
  const { rows } = await preparedConnection(payload).execute(sql`
    select a.id from helpful_totals t ${itsArticle}
    where t.bound >= ${from} and ${isPublished} order by t.bound desc, t.article_id limit ${most}`)
  return rows.map(({ id }) => Number(id))
}
