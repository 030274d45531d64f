import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { NoteEntry, NoteThread } from './note'

type Row = NoteEntry &
  Pick<NoteThread, 'field' | 'anchor'> & {
    thread: number | null
    resolvedBy: string | null
    resolvedAt: string | null
  }

/** The notes of an article in the order of their writing. Only for staff who may read them (endpoints.ts). */
export async function findNotes(req: PayloadRequest, article: number): Promise<NoteThread[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, thread_id as thread, field, anchor, text, author_name as who,
      author_id is not distinct from ${req.user?.id ?? null}::int as "isOwn",
      to_json(created_at) #>> '{}' as at, resolved_by as "resolvedBy", to_json(resolved_at) #>> '{}' as "resolvedAt"
    from article_notes where article_id = ${article} order by id`)
  const all = rows as Row[]
  const repliesTo = new Map<number, NoteEntry[]>()
  for (const { thread, ...reply } of all) {
    if (thread !== null) repliesTo.set(thread, [...(repliesTo.get(thread) ?? []), entryOf(reply)])
  }
  const begun = all.filter(({ thread }) => thread === null)
  return begun.map(({ resolvedBy, resolvedAt, field, anchor, ...note }) => ({
    ...entryOf(note),
    field,
    anchor,
    resolved: resolvedAt === null ? null : { who: resolvedBy ?? '', at: resolvedAt },
    replies: repliesTo.get(note.id) ?? [],
  }))
}

const entryOf = ({ id, who, isOwn, at, text }: NoteEntry): NoteEntry => ({ id, who, isOwn, at, text })

/** Another text after each change of an article's notes, so that open forms learn of it. */
export async function notesStamp(req: PayloadRequest, article: number): Promise<string> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select count(*) || ' ' || coalesce(max(changed_at)::text, '') as stamp
    from article_notes where article_id = ${article}`)
  return (rows[0] as { stamp: string }).stamp
}
