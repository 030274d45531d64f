import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { networkHash } from '@/forms/network-hash'
import { senderHash } from './sender-hashes'
import { textDigest } from './text-digest'

/** As long as a form is valid: going back and submitting it again gets the same response as the first time. */
const HOURS = 24
const HOUR_MS = 3600 * 1000

/** What identifies a duplicate comment. */
export type SentOnce = {
  article: number
  parent: number | null
  displayName: string
  text: string
  /** The value of the sender's cookie; null if there was none. */
  sender: string | null
  /** The sender's network. */
  address: string
  /** Of the form that is sent, if one that was sent before counts whoever sent it. */
  submissionKey?: string
}

/**
 * An earlier comment by the same sender with the same text in the same place, whatever its status. A sender is a
 * browser, by cookie; without one, a name in a network.
 *
 * @param source a request, to read within its transaction
 * @returns its id, or null
 */
export async function findAlreadyReceived(
  source: Payload | PayloadRequest,
  sent: SentOnce,
): Promise<number | null> {
  const connection = await connectionOf(source)
  // The key of network hashes changes monthly; the day may reach back into the previous month.
  const before = new Date(Date.now() - HOURS * HOUR_MS)
  const networks = sql.param([networkHash(sent.address), networkHash(sent.address, before)])
  const isSender =
    sent.sender === null
      ? sql`k.address_hash = any(${networks}::text[]) and c.display_name = ${sent.displayName}`
      : sql`k.sender_hash = ${senderHash(sent.sender)}`
  const { rows } = await connection.execute(sql`
    select id from comments where submission_key = ${sent.submissionKey ?? null}
    union all (select c.id from comments c join comment_contacts k on k.comment_id = c.id
    where c.text_digest = ${textDigest(sent.text)} and coalesce(c.covered->>'original', c.text) = ${sent.text} and c.article_id = ${sent.article}
      and c.parent_id is not distinct from ${sent.parent}::int and c.voice = 'reader'
      and c.created_at > now() - make_interval(hours => ${HOURS}::int) and ${isSender}
    order by c.id desc limit 1) limit 1`)
  return rows[0] ? Number(rows[0].id) : null
}

/** Serialises concurrent submissions of the same text until the end of the transaction. */
export async function lockWords(req: PayloadRequest, article: number, text: string): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(${`comment:${article}:${textDigest(text)}`}, 0))`)
}
