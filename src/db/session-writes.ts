import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { AuthenticationError, type PayloadRequest } from 'payload'
import { connectionOf } from './connection'

type UpdateOne = PostgresAdapter['updateOne']
type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }
type Account = { hash?: string | null; sessions: Session[] }

/**
 * Signing in, staying signed in and signing out each read the whole account, take a while (a password's hash), and
 * write all of it back in Payload. A role that was lowered meanwhile rose again, sessions that were ended went on,
 * and of two sign-ins at once one was lost. Here they write the sessions that they are about, and nothing else, under
 * the lock of the account's row.
 *
 * @returns Payload's `updateOne` for everything else
 */
export function sessionsApart(updateOne: UpdateOne): UpdateOne {
  return async function updateSessions(this: PostgresAdapter, args) {
    const { collection, data, id, req, returning } = args
    const isAboutSessions = returning === false && id !== undefined && Array.isArray(data.sessions)
    if (collection !== 'users' || !isAboutSessions || !req) return updateOne.call(this, args)
    await writeSessions(req as PayloadRequest, Number(id), data as Account)
    return null
  }
}

/**
 * @param read the account as it was read, with the sessions that it should have
 * @throws AuthenticationError if it is no longer what somebody signed in to
 */
async function writeSessions(req: PayloadRequest, id: number, read: Account): Promise<void> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute<{ hash: string | null }>(
    sql`select hash from users where id = ${id} for update`,
  )
  const known = read.sessions.map((session) => session.id)
  const own = (req.user as { _sid?: string } | null)?._sid
  const ends = own && !known.includes(own) ? own : null
  // Signing out everywhere leaves none.
  await connection.execute(sql`
    delete from users_sessions where _parent_id = ${id}
      and (expires_at < now() or id = ${ends} or ${known.length === 0})`)
  // What was changed is a `Date`; what was read is text.
  const changed = read.sessions.filter(({ expiresAt }) => expiresAt instanceof Date)
  for (const { id: session, createdAt, expiresAt } of changed) {
    const expiry = new Date(expiresAt).toISOString()
    if (createdAt instanceof Date) {
      // The password was changed, or the account deleted, after the one was compared that was given.
      if (rows[0]?.hash !== read.hash) throw new AuthenticationError(req.t)
      await connection.execute(sql`
        insert into users_sessions (id, _parent_id, _order, created_at, expires_at)
        select ${session}, ${id}, coalesce(max(_order), 0) + 1, ${createdAt.toISOString()}, ${expiry}
        from users_sessions where _parent_id = ${id}`)
    } else {
      await connection.execute(sql`
        update users_sessions set expires_at = ${expiry} where _parent_id = ${id} and id = ${session}`)
    }
  }
}
