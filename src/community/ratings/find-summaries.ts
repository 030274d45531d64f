import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { preparedConnection } from '@/db/prepared-connection'
import type { RatingSummary } from './rating-summary'

/** A stored summary. */
export type RatingRow = { author_id: number; votes: number; stars_sum: number; distribution: number[] }

const none: RatingSummary = { count: 0, mean: 0, distribution: [0, 0, 0, 0, 0] }

/**
 * The rating summaries of these authors, maintained by each vote's transaction.
 *
 * @returns a lookup that works for every id, with zeros for authors without votes
 */
export async function findSummaries(
  payload: Payload,
  authors: number[],
): Promise<(author: number) => RatingSummary> {
  if (authors.length === 0) return () => none
  const { rows } = await preparedConnection(payload).execute(sql`
    select author_id, votes, stars_sum, distribution from rating_summaries
    where author_id = any(${sql.param(authors)}::int[])`)
  const byAuthor = new Map((rows as RatingRow[]).map((row) => [row.author_id, toSummary(row)]))
  return (author) => byAuthor.get(author) ?? none
}

/** A stored summary as a view; zeros for none. */
export function toSummary(row: RatingRow | null): RatingSummary {
  if (!row) return none
  const { votes, stars_sum, distribution } = row
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = distribution
  return {
    count: votes,
    mean: votes === 0 ? 0 : stars_sum / votes,
    distribution: [one, two, three, four, five],
  }
}
