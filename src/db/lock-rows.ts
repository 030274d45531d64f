import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { refusalWords } from '@/design/panel-words/refusals'
import { connectionOf } from './connection'
import { SpokenRefusal } from './spoken-refusal'

/** Postgres: the lock was not available within `lock_timeout`. */
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Locks documents until the request's transaction ends, in the order of their ids, so that concurrent writers of
 * the same documents are serialised without deadlocks. Reads from here on see the previous writer's result.
 *
 * @param collection its slug; missing `ids` are skipped
 * @param forDeletion also waits for new rows that refer to the document, such as a comment
 * @throws APIError 503 if others hold one of them for too long
 */
export async function lockRows(
  req: PayloadRequest,
  collection: string,
  ids: readonly number[],
  forDeletion = false,
): Promise<void> {
  // Outside a transaction a lock would end with its own statement.
  if (ids.length === 0 || !(await req.transactionID)) return
  const connection = await connectionOf(req)
  const table = sql.identifier(collection.replaceAll('-', '_'))
  const strength = forDeletion ? sql`update` : sql`no key update`
  try {
    await connection.execute(
      sql`select 1 from ${table} where id = any(${`{${ids.join(',')}}`}::int[]) order by id for ${strength}`,
    )
  } catch (error) {
    if (!isLockTimeout(error)) throw error
    throw new SpokenRefusal(refusalWords.othersSave, 503)
  }
}

function isLockTimeout(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return code === LOCK_NOT_AVAILABLE || (cause !== undefined && isLockTimeout(cause))
}
