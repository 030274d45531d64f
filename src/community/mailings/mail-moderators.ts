import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { countWaitingComments, waitingAges } from '@/community/moderation/count-waiting-comments'
import { unsubscribeAddress } from '@/community/subscriptions/mail-tokens'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { isolate } from '@/design/direction'
import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { staffMailWords } from '@/design/panel-words/staff-mail'
import { stringsFor } from '@/design/strings'
import { env } from '@/env'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'

/** From this hour on, UTC: morning in Europe, before the day begins in America. */
const FROM_HOUR = 6
const KEY = 'moderator-digest'

type Moderator = { id: number; name: string; email: string; language: string | null }

/**
 * Mails a daily digest of pending comments to the moderators and administrators who want it, if enabled in the
 * settings. The day is recorded in the mails' transaction, so that no second worker or restart sends it again.
 *
 * @param now by the database's clock; determines the day, in UTC
 * @returns how many mails were queued
 * @throws the database's error; the next round retries
 */
export async function mailModerators(payload: Payload, now: Date): Promise<number> {
  if (now.getUTCHours() < FROM_HOUR) return 0
  return runInTransaction(payload, async (req) => {
    const { moderatorDigest, siteName } = await payload.findGlobal({
      slug: 'settings',
      depth: 0,
      select: { moderatorDigest: true, siteName: true },
      req,
    })
    if (moderatorDigest === false) return 0
    const waiting = await countWaitingComments(req, now)
    if (waiting.total === 0 || !(await takeDay(req, now))) return 0
    const people = await findModerators(req)
    for (const { id, name, email, language } of people) {
      const lang = language ?? 'en'
      const words = speak(staffMailWords, lang).waiting
      const { ages } = speak(dashboardWords, lang).comments
      const unsubscribeUrl = unsubscribeAddress({ about: 'moderator', id })
      const mail = composeMail({
        subject: words.subject(waiting.total),
        greeting: stringsFor(lang).mail.greetingTo(isolate(name)),
        lang,
        siteName,
        before: [
          words.total(waiting.total),
          ...waitingAges.map(({ name: age }, index) => `${ages[age]}: ${waiting.byAge[index] ?? 0}`),
          words.oldest(waiting.oldest?.slice(0, 10) ?? '', waiting.oldest?.slice(11, 16) ?? ''),
          words.decide,
        ],
        link: `${env.PUBLIC_URL}/admin/moderation`,
        after: [words.end, unsubscribeUrl],
      })
      await enqueueMail(req, { ...mail, to: email, unsubscribeUrl })
    }
    return people.length
  })
}

/** Whether this is the first call of the day. */
async function takeDay(req: PayloadRequest, now: Date): Promise<boolean> {
  const connection = await connectionOf(req)
  const day = now.toISOString().slice(0, 10)
  const { rows } = await connection.execute(sql`
    insert into payload_kv (key, data) values (${KEY}, jsonb_build_object('day', ${day}::text))
    on conflict (key) do update set data = excluded.data where payload_kv.data->>'day' < ${day}
    returning id`)
  return rows.length > 0
}

async function findModerators(req: PayloadRequest): Promise<Moderator[]> {
  const connection = await connectionOf(req)
  // An account created without an invitation counts as joined (desk/users/standing.ts).
  const { rows } = await connection.execute(sql`
    select id::int as id, name, email, language from users
    where role in ('moderator', 'admin') and wants_moderation_digest is not false
      and (invited_at is null or joined_at is not null) order by id`)
  return rows as Moderator[]
}
