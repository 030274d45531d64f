import { sql } from '@payloadcms/db-postgres'
import { APIError, type Payload, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { log } from '@/log'
import { TRASH_DAYS } from './gone-at'

/** Per round; the next takes the rest. */
const MOST = 100

/** On `a`, by the database's clock; never what readers commented on (../hooks/refuse-commented-deletion.ts). */
const isOver = sql`a.deleted_at < now() - make_interval(days => ${TRASH_DAYS})
  and not exists (select from comments c where c.article_id = a.id)`

/**
 * Deletes for good what has been in the trash for 30 days, with an audit entry each. Each is locked and checked again,
 * so that a restoration either comes first or finds it gone.
 *
 * @throws the database's error; the next round does the rest
 */
export async function sweepTrash(payload: Payload): Promise<void> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    sql`select a.id from articles a where ${isOver} order by a.deleted_at, a.id limit ${MOST}`,
  )
  let swept = 0
  for (const { id } of rows) {
    try {
      if (await runInTransaction(payload, (req) => sweep(req, Number(id)))) swept += 1
    } catch (error) {
      // Refused in words: the others are not kept for it.
      if (!(error instanceof APIError)) throw error
      log.warn({ err: error, article: id }, 'An article stays in the trash')
    }
  }
  if (swept > 0) log.info({ articles: swept }, 'Deleted what was in the trash for 30 days')
}

async function sweep(req: PayloadRequest, id: number): Promise<boolean> {
  await lockRows(req, 'articles', [id], true)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`select 1 from articles a where a.id = ${id} and ${isOver}`)
  if (rows.length === 0) return false
  await req.payload.delete({ collection: 'articles', id, trash: true, depth: 0, req })
  return true
}
