import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { refusalWords } from '@/design/panel-words/refusals'
import { connectionOf } from './connection'
import { SpokenRefusal } from './spoken-refusal'

/** Postgres: the lock was not available within `lock_timeout`. */
const LOCK_NOT_AVAILABLE = '55P03'

/** By transaction: what need not be locked again. */
const locked = new WeakMap<object, Set<string>>()

/**
 * Locks documents until the request's transaction ends, in the order of their ids, so that concurrent writers of
 * the same documents are serialised without deadlocks. Reads from here on see the previous writer's result.
 *
 * @param collection its slug; missing `ids` are skipped
 * @param forDeletion also waits for new rows that refer to the document, such as a comment
 * @param columns what to read of them meanwhile
 * @returns the columns of the rows that the transaction had not locked before
 * @throws APIError 503 if others hold one of them for too long
 */
export async function lockRows(
  req: PayloadRequest,
  collection: string,
  ids: readonly number[],
  forDeletion = false,
  columns: SQL = sql`1`,
): Promise<Record<string, unknown>[]> {
  const transaction = await req.transactionID
  // Outside a transaction a lock would end with its own statement.
  if (!transaction) return []
  const connection = await connectionOf(req)
  const held = locked.get(connection) ?? new Set<string>()
  locked.set(connection, held)
  const keyOf = (id: number) => `${collection} ${id} ${forDeletion}`
  const open = ids.filter((id) => !held.has(keyOf(id)))
  if (open.length === 0) return []
  const table = sql.identifier(collection.replaceAll('-', '_'))
  const strength = forDeletion ? sql`update` : sql`no key update`
  try {
    const { rows } = await connection.execute(
      sql`select ${columns} from ${table} where id = any(${`{${open.join(',')}}`}::int[]) order by id for ${strength}`,
    )
    for (const id of open) held.add(keyOf(id))
    return rows
  } catch (error) {
    if (!isLockTimeout(error)) throw error
    throw new SpokenRefusal(refusalWords.othersSave, 503)
  }
}

function isLockTimeout(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return code === LOCK_NOT_AVAILABLE || (cause !== undefined && isLockTimeout(cause))
}
