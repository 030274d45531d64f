import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterReadHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

export type Session = { id: string; createdAt: string; expiresAt: string }

/** An account's current sessions, newest first. The caller has checked access. */
export async function findSessions(req: PayloadRequest, userId: number): Promise<Session[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute<{ id: string; created_at: string; expires_at: string }>(sql`
    select id, created_at, expires_at from users_sessions
    where _parent_id = ${userId} and expires_at > now()
    order by created_at desc nulls last`)
  return rows.map(({ id, created_at, expires_at }) => ({
    id,
    createdAt: new Date(created_at).toISOString(),
    expiresAt: new Date(expires_at).toISOString(),
  }))
}

/**
 * Ends one session of an account, or all but one. Its token is refused at the next request.
 *
 * @param which the session to end, or the one to keep: null keeps none
 * @returns how many ended
 */
export async function endSessions(
  req: PayloadRequest,
  userId: number,
  which: { only: string } | { allBut: string | null },
): Promise<number> {
  const chosen = 'only' in which ? sql`id = ${which.only}` : sql`id is distinct from ${which.allBut}`
  const connection = await connectionOf(req)
  // Whoever writes sessions locks the account's row first (src/db/session-writes.ts).
  await connection.execute(sql`select id from users where id = ${userId} for update`)
  const { rows } = await connection.execute(sql`
    delete from users_sessions where _parent_id = ${userId} and ${chosen} returning id`)
  return rows.length
}

/** No client needs session IDs: the account page has its own query, and Payload reads them without REST. */
export const keepSessionsBack: CollectionAfterReadHook = ({ doc, overrideAccess, req }) => {
  // Payload itself reads an account during a request to find its session; it overrides access then.
  if (overrideAccess || req.payloadAPI !== 'REST') return doc
  const { sessions: _, ...rest } = doc
  return rest
}
