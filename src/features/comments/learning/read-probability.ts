import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { featuresOf } from './features-of'
import { spamProbability } from './spam-probability'

/** How probably a comment is spam by what was learned so far; null while that is too little. */
export async function readProbability(
  payload: Payload,
  comment: { displayName: string; text: string },
): Promise<number | null> {
  const connection = await connectionOf(payload)
  const totals = await connection.execute(sql`select spam, honest from spam_totals`)
  const { rows } = await connection.execute(
    sql`select word, spam, honest from spam_words where word = any(${sql.param(featuresOf(comment))}::text[])`,
  )
  const counts = rows.map((row) => ({
    word: String(row.word),
    spam: Number(row.spam),
    honest: Number(row.honest),
  }))
  const { spam, honest } = totals.rows[0] ?? {}
  return spamProbability(counts, { spam: Number(spam ?? 0), honest: Number(honest ?? 0) })
}
