import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Notification } from './notification'
import { spokenNote } from './spoken-note'
import { subjectOfRow } from './subject-columns'

const PER_PAGE = 25

export type Inbox = { entries: Notification[]; unread: number; page: number; hasOlder: boolean }

/** One page of the user's own inbox, newest first. Nobody reads another's. */
export async function readInbox(req: PayloadRequest, page: number): Promise<Inbox> {
  if (!req.user) return { entries: [], unread: 0, page: 1, hasOlder: false }
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, kind, ${subjectOfRow} as subject, title, actor_name as who, note,
      to_json(created_at) #>> '{}' as at, to_json(read_at) #>> '{}' as "readAt"
    from notifications where recipient_id = ${req.user.id}
    order by id desc limit ${PER_PAGE + 1} offset ${(page - 1) * PER_PAGE}`)
  const entries = (rows as Notification[]).map((entry) => ({
    ...entry,
    note: spokenNote(entry, req.i18n.language),
  }))
  return {
    entries: entries.slice(0, PER_PAGE),
    unread: await countUnread(req),
    page,
    hasOlder: entries.length > PER_PAGE,
  }
}

/** How many entries the user has not read. */
export async function countUnread(req: PayloadRequest): Promise<number> {
  if (!req.user) return 0
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select count(*)::int as count from notifications
    where recipient_id = ${req.user.id} and read_at is null`)
  return (rows[0] as { count: number }).count
}

/**
 * Marks own entries as read: these, or all up to one, so that nothing is marked that came after the page was drawn.
 *
 * @returns how many were unread until now
 */
export async function markRead(
  req: PayloadRequest,
  which: { ids: readonly number[] } | { upTo: number },
): Promise<number> {
  if (!req.user) return 0
  const chosen =
    'ids' in which ? sql`id = any(${`{${which.ids.join(',')}}`}::int[])` : sql`id <= ${which.upTo}`
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    update notifications set read_at = clock_timestamp(), waits_for_digest = false
    where recipient_id = ${req.user.id} and read_at is null and ${chosen} returning id`)
  return rows.length
}
