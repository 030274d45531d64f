import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

const MOST_AUTHORS = 8

export type RatedAuthor = {
  id: number
  name: string
  votes: number
  mean: number
  /** Votes with 1, 2, 3, 4 and 5 stars. */
  distribution: number[]
}

/** The authors with the most ratings, most first. */
export async function findRatedAuthors(req: PayloadRequest): Promise<RatedAuthor[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.id, a.name, s.votes, s.stars_sum::float8 / s.votes as mean, s.distribution
    from rating_summaries s join authors a on a.id = s.author_id
    where s.votes > 0 order by s.votes desc, a.name limit ${MOST_AUTHORS}`)
  return rows as RatedAuthor[]
}
