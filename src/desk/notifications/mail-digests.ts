import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { chosenZone } from '@/desk/users/time-zone'
import { enqueueMail } from '@/mail/enqueue-mail'
import { composeDigest } from './compose-notice'
import { lastMorning } from './last-morning'
import type { Notification } from './notification'
import { siteNameOf } from './notify'
import { subjectOfRow } from './subject-columns'

type Waiting = { id: number; timeZone: string | null; since: string }
type Person = { id: number; name: string; email: string; language: string | null; isWanted: boolean }

/**
 * Mails what waits for a daily mail, once it is morning for its recipient. The entries are taken in the mail's own
 * transaction, so that no second worker or restart sends them again.
 *
 * @param now by the database's clock
 * @returns how many mails were queued
 * @throws the database's error; the next round retries
 */
export async function mailDigests(payload: Payload, now: Date): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select u.id::int as id, u.time_zone as "timeZone", to_json(min(n.created_at)) #>> '{}' as since
    from notifications n join users u on u.id = n.recipient_id
    where n.waits_for_digest group by u.id order by u.id limit 200`)
  const due = (rows as Waiting[]).filter(
    (one) => Date.parse(one.since) < lastMorning(now, chosenZone(one) ?? 'UTC').getTime(),
  )
  let count = 0
  for (const { id } of due) count += await runInTransaction(payload, (req) => mailOne(req, id))
  return count
}

async function mailOne(req: PayloadRequest, id: number): Promise<number> {
  const connection = await connectionOf(req)
  const { rows: people } = await connection.execute(sql`
    select id::int as id, name, email, language, article_mail is distinct from 'never' as "isWanted"
    from users where id = ${id} for no key update`)
  const person = people[0] as Person | undefined
  const { rows } = await connection.execute(sql`
    with taken as (
      update notifications set waits_for_digest = false
      where recipient_id = ${id} and waits_for_digest
      returning id, kind, ${subjectOfRow} as subject, title, actor_name as who, note, read_at)
    select * from taken where read_at is null order by id desc`)
  if (!person?.isWanted || rows.length === 0) return 0
  const told = rows as Pick<Notification, 'kind' | 'title' | 'who' | 'note' | 'subject'>[]
  const mail = composeDigest(person, told, await siteNameOf(req))
  const isQueued = await enqueueMail(req, { ...mail, to: person.email, unsubscribeUrl: '' })
  return isQueued ? 1 : 0
}
