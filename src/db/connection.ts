import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

type Drizzle = PostgresAdapter['drizzle']

/**
 * The connection for raw SQL: the request's open transaction if it has one, else the pool.
 *
 * @throws Error if the request's transaction has already ended: a late write must not run outside it
 */
export async function connectionOf(source: Payload | PayloadRequest): Promise<Pick<Drizzle, 'execute'>> {
  if (!('payload' in source)) return (source.db as unknown as PostgresAdapter).drizzle
  const db = source.payload.db as unknown as PostgresAdapter
  const id = await source.transactionID
  // Payload's dataloader passes null.
  if (id === undefined || id === null) return db.drizzle
  const session = db.sessions[id]
  if (!session) throw new Error('the transaction of this request has already ended')
  return session.db as unknown as Drizzle
}
