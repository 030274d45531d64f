import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { log } from '@/log'
import { hasWords } from './has-words'

/** Per round; the next takes the rest. */
const MOST = 100

/** On `a` and its latest version `v`: untouched for a day, never public. */
const isLeft = sql`v.latest and coalesce(v.version_question, '') !~ '\S' and a._status = 'draft' and a.deleted_at is null
  and v.updated_at < now() - interval '1 day' and a.updated_at < now() - interval '1 day'
  and not exists (select 1 from _articles_v p where p.parent_id = a.id and p.version__status = 'published')`

/**
 * Deletes drafts that have been empty for a day. Each is locked and checked again, so that concurrent input either
 * comes first or finds the document gone, never half deleted.
 *
 * @throws the database's error; the next round does the rest
 */
export async function sweepEmptyDrafts(payload: Payload): Promise<void> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select a.id from articles a join _articles_v v on v.parent_id = a.id where ${isLeft} order by a.id limit ${MOST}`)
  let swept = 0
  for (const { id } of rows) {
    if (await runInTransaction(payload, (req) => sweep(req, Number(id)))) swept += 1
  }
  if (swept > 0) log.info({ drafts: swept }, 'Deleted empty drafts')
}

async function sweep(req: PayloadRequest, id: number): Promise<boolean> {
  await lockRows(req, 'articles', [id], true)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select 1 from articles a join _articles_v v on v.parent_id = a.id where a.id = ${id} and ${isLeft}`)
  if (rows.length === 0) return false
  const newest = await req.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!newest || hasWords(newest)) return false
  await req.payload.delete({ collection: 'articles', id, depth: 0, req })
  return true
}
