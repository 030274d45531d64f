import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { keyedHash } from '@/forms/keyed-hash'

/** Minimum number of votes to show an article's helpfulness to editors and in lists. */
export const HELPFUL_FROM = 10

/** A voter's stored hash: useless on another article. */
const helpfulVoterKey = (article: number, voter: string) => keyedHash('helpful-voter', `${article}:${voter}`)

type HelpfulInput = {
  article: number
  isHelpful: boolean
  /** The random value of the reader's cookie, or a common value for the readers of a network without cookies. */
  voter: string
}

/** Stores or changes a reader's vote on an article. @throws the database's error */
export async function voteHelpful(payload: Payload, input: HelpfulInput): Promise<void> {
  const { article, isHelpful, voter } = input
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    insert into helpful_votes (article_id, is_helpful, voter_key, updated_at, created_at)
    values (${article}, ${isHelpful}, ${helpfulVoterKey(article, voter)}, now(), now())
    on conflict (article_id, voter_key) do update set is_helpful = excluded.is_helpful, updated_at = now()`)
}

/** This reader's vote on an article; null if there is none. */
export async function findHelpfulVote(
  payload: Payload,
  article: number,
  voter: string,
): Promise<boolean | null> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select is_helpful from helpful_votes
    where article_id = ${article} and voter_key = ${helpfulVoterKey(article, voter)}`)
  return rows[0] ? rows[0].is_helpful === true : null
}
