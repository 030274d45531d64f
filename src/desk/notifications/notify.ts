import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import { enqueueMail } from '@/mail/enqueue-mail'
import { addressOf } from './address-of'
import { composeNotice } from './compose-notice'
import type { NotificationKind, Subject } from './notification'
import { columnOf } from './subject-columns'

/** The longest title and note that are stored, in characters. */
const TITLE_LENGTH = 300
const NOTE_LENGTH = 2000

/** What it is about: an article, or something else with its name. */
type About =
  | { article: { id: number; question?: string | null } }
  | { subject: Exclude<Subject, { collection: 'articles' }> & { title: string } }

export type Notice = About & {
  kind: NotificationKind
  /** Accounts; whoever acts is left out, and so is who never signed in or works with comments only. */
  recipients: readonly number[]
  note?: string | null
  /** Of what must not be told twice to the same person, such as one failed plan. */
  key?: string
  /** Not again while an earlier notice of this kind about this is unread. */
  onceUntilRead?: boolean
}

type Recipient = { id: number; name: string; email: string; language: string | null; mails: boolean }

/**
 * Tells people about an article or a text that waits for approval: in their inbox, and by mail as each of them has set it. Part of the request's
 * transaction, so that it is told if and only if it happened. Nobody is told of their own action.
 *
 * @throws the database's error; the caller's transaction has to be rolled back then
 */
export async function notify(req: PayloadRequest, notice: Notice): Promise<void> {
  const ids = [...new Set(notice.recipients)].map(Number)
  if (ids.length === 0) return
  const about = aboutOf(notice)
  const title = [...about.title].slice(0, TITLE_LENGTH).join('')
  const note = [...(notice.note ?? '')].slice(0, NOTE_LENGTH).join('') || null
  const told = await store(req, notice, ids, { about, title, note })
  const mailed = told.filter(({ mails }) => mails)
  if (mailed.length === 0) return
  const siteName = await siteNameOf(req)
  const link = `${env.PUBLIC_URL}${addressOf(about, notice.kind)}`
  const who = req.user?.name ?? null
  for (const person of mailed) {
    const mail = composeNotice(person, { kind: notice.kind, title, who, note }, { siteName, link })
    await enqueueMail(req, { ...mail, to: person.email, unsubscribeUrl: '' })
  }
}

const aboutOf = (notice: Notice): Subject & { title: string } =>
  'article' in notice
    ? { collection: 'articles', id: notice.article.id, title: notice.article.question ?? '' }
    : notice.subject

async function store(
  req: PayloadRequest,
  { kind, key, onceUntilRead }: Notice,
  ids: number[],
  { about, title, note }: { about: Subject; title: string; note: string | null },
): Promise<Recipient[]> {
  const column = sql.identifier(columnOf[about.collection])
  const actor = req.user?.id ?? null
  const connection = await connectionOf(req)
  // An account created without an invitation counts as joined (desk/users/standing.ts).
  const { rows } = await connection.execute(sql`
    with told as (
      insert into notifications
        (recipient_id, kind, ${column}, title, actor_id, actor_name, note, key, waits_for_digest)
      select u.id, ${kind}, ${about.id}::int, ${title}, ${actor}::int, ${req.user?.name ?? null}::text,
        ${note}::text, ${key ?? null}::text, u.article_mail = 'daily'
      from users u
      where u.id = any(${`{${ids.join(',')}}`}::int[]) and u.id is distinct from ${actor}::int
        and u.role <> 'moderator' and (u.invited_at is null or u.joined_at is not null)
        and not (${onceUntilRead ?? false}::boolean and exists (
          select 1 from notifications n
          where n.recipient_id = u.id and n.${column} = ${about.id} and n.kind = ${kind} and n.read_at is null))
      order by u.id
      on conflict do nothing
      returning recipient_id)
    select u.id::int as id, u.name, u.email, u.language,
      coalesce(u.article_mail, 'at-once') = 'at-once' as mails
    from told join users u on u.id = told.recipient_id order by u.id`)
  return rows as Recipient[]
}

/** The name that the site's mails end with. */
export async function siteNameOf(req: PayloadRequest): Promise<string> {
  const { siteName } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { siteName: true },
    req,
  })
  return siteName
}
