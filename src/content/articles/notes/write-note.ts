import { sql } from '@payloadcms/db-postgres'
import { APIError, NotFound, type PayloadRequest } from 'payload'
import { keyInUse } from '@/access/key-scopes'
import { connectionOf } from '@/db/connection'
import { idsOf } from '@/db/ids-of'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { notesWords } from '@/design/panel-words/notes'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { notify } from '@/desk/notifications/notify'
import type { Article } from '@/payload-types'
import { findCandidates } from '../assignment/assignment'
import { mentionedIn } from './mentioned'
import type { NotedField } from './note'
import type { NoteAnchor } from './note-anchor'

/** More would be a document of its own, and slow for everybody who has the form open. */
const MOST_NOTES = 1000

export type NewNote = {
  text: string
  /** Chosen by the client: the same note sent twice is one. */
  key: string
} & ({ field: NotedField; anchor: NoteAnchor } | { thread: number })

/** Everybody who can open the article, and so be mentioned. */
export const peopleToMention = (req: PayloadRequest, { authors, reviewer }: Article) =>
  findCandidates(req, [...idsOf(authors), ...idsOf(reviewer)])

/**
 * Stores a note, or a reply to one, and tells those whom it mentions; a reply also those who wrote in its thread. A
 * reply to a resolved note opens it again. Runs in the request's transaction.
 *
 * @throws NotFound if there is no such thread in this article; APIError 409 if the article has too many notes
 */
export async function writeNote(req: PayloadRequest, article: Article, note: NewNote): Promise<void> {
  await lockRows(req, 'articles', [article.id])
  const thread = 'thread' in note ? note.thread : null
  if (thread !== null) await requireThread(req, article.id, thread)
  const connection = await connectionOf(req)
  const { rows: counted } = await connection.execute(sql`
    select count(*)::int as count from article_notes where article_id = ${article.id}`)
  if ((counted[0] as { count: number }).count >= MOST_NOTES) {
    throw new APIError(speak(notesWords, req.i18n.language).tooMany(MOST_NOTES), 409, undefined, true)
  }
  const [field, anchor] = 'thread' in note ? [null, null] : [note.field, JSON.stringify(note.anchor)]
  const { rows } = await connection.execute(sql`
    insert into article_notes (article_id, thread_id, field, anchor, text, key, author_id, author_name)
    values (${article.id}, ${thread}::int, ${field}::text, ${anchor}::jsonb, ${note.text}, ${note.key},
      ${req.user?.id ?? null}::int, ${req.user?.name ?? ''})
    on conflict do nothing returning id`)
  // It was there already, and everybody was told then.
  if (rows.length === 0) return
  await auditKeyNote(req, article)
  if (thread !== null) await setResolved(req, article.id, thread, false)
  const mentioned = mentionedIn(note.text, await peopleToMention(req, article)).map(({ id }) => id)
  await notify(req, { kind: 'mentioned', article, recipients: mentioned, note: note.text })
  if (thread === null) return
  const others = (await writersIn(req, thread)).filter((id) => !mentioned.includes(id))
  await notify(req, { kind: 'answered', article, recipients: others, note: note.text })
}

/**
 * Resolves a note or opens it again. What is so already stays as it was.
 *
 * @throws NotFound if there is no such thread in this article
 */
export async function resolveNote(
  req: PayloadRequest,
  article: Article,
  thread: number,
  isResolved: boolean,
): Promise<void> {
  await requireThread(req, article.id, thread)
  await setResolved(req, article.id, thread, isResolved)
}

/** A note bears its writer's name; that a program wrote it in their name is logged. */
async function auditKeyNote(req: PayloadRequest, { id, question }: Article): Promise<void> {
  if (!keyInUse(req.user)) return
  await recordAudit(req, { action: 'write note with key', target: 'articles', targetId: id, title: question })
}

async function requireThread(req: PayloadRequest, article: number, thread: number): Promise<void> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select 1 from article_notes where id = ${thread} and article_id = ${article} and thread_id is null`)
  if (rows.length === 0) throw new NotFound(req.t)
}

async function setResolved(req: PayloadRequest, article: number, thread: number, isResolved: boolean) {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    update article_notes set changed_at = clock_timestamp(),
      resolved_at = case when ${isResolved}::boolean then clock_timestamp() end,
      resolved_by = case when ${isResolved}::boolean then ${req.user?.name ?? ''} end
    where id = ${thread} and article_id = ${article} and (resolved_at is not null) <> ${isResolved}::boolean`)
}

/** Accounts that wrote in a thread and may still be told. */
async function writersIn(req: PayloadRequest, thread: number): Promise<number[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select distinct author_id::int as id from article_notes
    where (id = ${thread} or thread_id = ${thread}) and author_id is not null`)
  return (rows as { id: number }[]).map(({ id }) => id)
}
