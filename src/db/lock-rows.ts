import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { connectionOf } from './connection'

/** Postgres: the lock could not be had within `lock_timeout`. */
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Holds documents until the request's transaction ends, in the order of their ids, so that two writers of the same
 * ones come one after the other and never wait for each other in a circle. What is read from here on is what the
 * writer before left.
 *
 * @param collection its slug; `ids` that are not there are passed over
 * @param forDeletion also waits for rows that begin to refer to the document, a comment for example
 * @throws APIError 503 when others hold one of them for too long
 */
export async function lockRows(
  req: PayloadRequest,
  collection: string,
  ids: readonly number[],
  forDeletion = false,
): Promise<void> {
  // Outside of a transaction a lock would end with its own statement.
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
    throw new APIError('Others are saving this right now. Try again in a moment.', 503, undefined, true)
  }
}

function isLockTimeout(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return code === LOCK_NOT_AVAILABLE || (cause !== undefined && isLockTimeout(cause))
}
