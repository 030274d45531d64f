import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { networkHash } from '@/forms/network-hash'
import { emailHash, senderHash } from '../sender-hashes'
import { textDigest } from '../text-digest'
import type { CheckContext, SenderHistory } from './verdict'

const REPEAT_DAYS = 30
/** Trigrams are only compared with the latest comments, so that the cost does not grow with their number. */
const COMPARED = 100
const ALIKE = 0.6
/** Two short texts may be similar by chance. */
const COMPARABLE_LENGTH = 60
/** Limits the cost per comment; the newest are dropped. */
const MOST_PEOPLE = 10_000
const HOUR_MS = 3600 * 1000

/** Sender and text; `comment` if a stored comment is checked again. */
export type Sent = {
  sender: string
  network: string
  email: string
  text: string
  comment?: number
}

const numbers = (row: Record<string, unknown> | undefined, names: string[]) =>
  names.map((name) => Number(row?.[name] ?? 0))

/** The same or similar text among the comments of the last 30 days. */
export async function readRepeats(payload: Payload, sent: Sent): Promise<CheckContext['repeats']> {
  const connection = await connectionOf(payload)
  const other = sent.comment ?? 0
  const { rows } = await connection.execute(sql`
    select count(*)::int as same, count(*) filter (where status = 'spam')::int as marked
    from comments
    where text_digest = ${textDigest(sent.text)} and id <> ${other} and voice = 'reader'
      and created_at > now() - ${REPEAT_DAYS} * interval '1 day'`)
  const [sameText = 0, sameTextSpam = 0] = numbers(rows[0], ['same', 'marked'])
  if (sent.text.length < COMPARABLE_LENGTH) return { sameText, sameTextSpam, similar: 0 }
  const alike = await connection.execute(sql`
    select count(*)::int as alike from (
      select text from comments
      where id <> ${other} and voice = 'reader' and created_at > now() - ${REPEAT_DAYS} * interval '1 day'
      order by id desc limit ${COMPARED}) latest
    where similarity(left(text, 600), left(${sent.text}, 600)) >= ${ALIKE}`)
  return { sameText, sameTextSpam, similar: Number(alike.rows[0]?.alike ?? 0) }
}

/** The comments by the same browser and network within the last hour. */
export async function readRecent(payload: Payload, sent: Sent): Promise<CheckContext['recent']> {
  const connection = await connectionOf(payload)
  const anHourAgo = new Date(Date.now() - HOUR_MS)
  // The key of network hashes changes monthly; the hour may reach back into the previous month.
  const networks = sql.param([networkHash(sent.network), networkHash(sent.network, anHourAgo)])
  const { rows } = await connection.execute(sql`
    select count(*) filter (where sender_hash = ${senderHash(sent.sender)})::int as sender,
      count(*) filter (where address_hash = any(${networks}::text[]))::int as network
    from comment_contacts
    where created_at > now() - interval '1 hour' and comment_id is distinct from ${sent.comment ?? 0}
      and (sender_hash = ${senderHash(sent.sender)} or address_hash = any(${networks}::text[]))`)
  const [bySender = 0, byNetwork = 0] = numbers(rows[0], ['sender', 'network'])
  return { bySender, byNetwork }
}

/**
 * The sender's history. A sender is a browser, by cookie, plus all browsers that confirmed the same e-mail
 * address: an unconfirmed address proves nothing (Isso warns of its own rule).
 */
export async function readHistory(payload: Payload, sent: Sent): Promise<SenderHistory> {
  const connection = await connectionOf(payload)
  const sender = senderHash(sent.sender)
  const email = sent.email === '' ? null : emailHash(sent.email)
  const { rows } = await connection.execute(sql`
    with own as (
      select c.id, c.status from comment_contacts k join comments c on c.id = k.comment_id
      where c.id <> ${sent.comment ?? 0} and c.voice = 'reader' and (
        k.sender_hash = ${sender} or (k.email_hash = ${email} and k.confirmed_at is not null and exists (
          select 1 from comment_contacts p
          where p.sender_hash = ${sender} and p.email_hash = ${email} and p.confirmed_at is not null))))
    select count(*) filter (where status = 'approved')::int as approved,
      count(*) filter (where status = 'rejected')::int as rejected,
      count(*) filter (where status = 'spam')::int as spam,
      coalesce(max(id) filter (where status = 'approved'), 0)
        > coalesce(max(id) filter (where status in ('rejected', 'spam')), 0) as trusted
    from own`)
  const [approved = 0, rejected = 0, spam = 0] = numbers(rows[0], ['approved', 'rejected', 'spam'])
  return { approved, rejected, spam, isTrusted: rows[0]?.trusted === true }
}

/** The names of the site and its authors and staff: names that a reader must not be mistaken for. */
export async function readKnownNames(payload: Payload): Promise<Pick<CheckContext, 'siteName' | 'people'>> {
  // The global has a default if the settings were never saved.
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0, select: { siteName: true } })
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    (select name from authors where name is not null order by id limit ${MOST_PEOPLE})
    union (select name from users where name is not null order by id limit ${MOST_PEOPLE})`)
  return { siteName, people: rows.map(({ name }) => String(name)) }
}
