import { sql } from '@payloadcms/db-postgres'
import { networkHash } from '@/forms/network-hash'
import { emailHash, senderHash } from '../sender-hashes'
import { textDigest } from '../text-digest'

/** Sender and text; `comment` if a stored comment is checked again. */
export type Sent = {
  sender: string
  network: string
  email: string
  text: string
  comment?: number
}

const REPEAT_DAYS = 30
/** Trigrams are only compared with the latest comments, so that the cost does not grow with their number. */
const COMPARED = 100
const ALIKE = 0.6
/** Two short texts may be similar by chance. */
const COMPARABLE_LENGTH = 60
/** Limits the cost per comment; the newest are dropped. */
const MOST_PEOPLE = 10_000
/** The same: patterns are compared by the server, the rest in the database. */
const MOST_PATTERNS = 20_000
const HOUR_MS = 3600 * 1000

/** The same or similar text among the comments of the last 30 days. */
export const repeatsQuery = (sent: Sent) => sql<{ same: number; marked: number; alike: number }>`
  select count(*)::int as same, count(*) filter (where status = 'spam')::int as marked,
    ${sent.text.length < COMPARABLE_LENGTH ? sql`0` : alikeQuery(sent)} as alike
  from comments
  where text_digest = ${textDigest(sent.text)} and id <> ${sent.comment ?? 0} and voice = 'reader'
    and created_at > now() - ${REPEAT_DAYS} * interval '1 day'`

const alikeQuery = (sent: Sent) => sql`(
  select count(*)::int from (
    select text from comments
    where id <> ${sent.comment ?? 0} and voice = 'reader' and created_at > now() - ${REPEAT_DAYS} * interval '1 day'
    order by id desc limit ${COMPARED}) latest
  where similarity(left(text, 600), left(${sent.text}, 600)) >= ${ALIKE})`

/** The comments by the same browser and network within the last hour. */
export function recentQuery(sent: Sent) {
  const anHourAgo = new Date(Date.now() - HOUR_MS)
  // The key of network hashes changes monthly; the hour may reach back into the previous month.
  const networks = sql.param([networkHash(sent.network), networkHash(sent.network, anHourAgo)])
  const sender = senderHash(sent.sender)
  return sql<{ sender: number; network: number }>`
    select count(*) filter (where sender_hash = ${sender})::int as sender,
      count(*) filter (where address_hash = any(${networks}::text[]))::int as network
    from comment_contacts
    where created_at > now() - interval '1 hour' and comment_id is distinct from ${sent.comment ?? 0}
      and (sender_hash = ${sender} or address_hash = any(${networks}::text[]))`
}

/**
 * The sender's history. A sender is a browser, by cookie, plus all browsers that confirmed the same e-mail
 * address: an unconfirmed address proves nothing (Isso warns of its own rule).
 */
export function historyQuery(sent: Sent) {
  const sender = senderHash(sent.sender)
  const email = sent.email === '' ? null : emailHash(sent.email)
  return sql<{ approved: number; rejected: number; spam: number; trusted: boolean }>`
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
    from own`
}

/** The bans of this sender and network, and all patterns of addresses. */
export function bansQuery(sent: Sent) {
  const hashes = sql.param([senderHash(sent.sender), networkHash(sent.network)])
  return sql<{ kind: string; label: string; value: string }>`
    select kind, label, value from bans
    where until > now() and (kind = 'email' or value = any(${hashes}::text[]))
    order by kind = 'email', kind, id desc limit ${MOST_PATTERNS}`
}

/** The names of authors and staff. */
export const peopleQuery = sql<{ name: string }>`
  (select name from authors where name is not null order by id limit ${MOST_PEOPLE})
  union (select name from users where name is not null order by id limit ${MOST_PEOPLE})`

/** The site's name and rules; no row if its settings were never saved. */
export const rulesQuery = sql<{
  siteName: string
  moderation: 'all' | 'first' | 'none'
  heldWords: string | null
}>`
  select site_name as "siteName", moderation, held_words as "heldWords" from settings order by id limit 1`
