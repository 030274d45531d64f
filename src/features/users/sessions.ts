import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { Forbidden, NotFound, type PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/features/audit-log/record-audit'

/** A place where somebody is signed in. `handle` names it without being what the browser holds. */
export type SessionView = { handle: string; startedAt: string; endsAt: string; isThis: boolean }

const handleOf = (id: string) => createHash('sha256').update(id).digest('base64url').slice(0, 16)
const ownSession = (req: PayloadRequest) => (req.user as { _sid?: string } | null)?._sid

function requireOwnOrAdmin(req: PayloadRequest, id: number): void {
  if (req.user?.id !== id && whoIs(req.user) !== 'admin') throw new Forbidden(req.t)
}

type Row = { id: string; created_at: Date | string; expires_at: Date | string }

async function readSessions(req: PayloadRequest, user: number): Promise<Row[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, created_at, expires_at from users_sessions
    where _parent_id = ${user} and expires_at > now() order by created_at desc`)
  return rows as Row[]
}

/** Where an account is signed in, the newest first. @throws Forbidden for the account of somebody else */
export async function listSessions(req: PayloadRequest, user: number): Promise<SessionView[]> {
  requireOwnOrAdmin(req, user)
  const iso = (time: Date | string) => new Date(time).toISOString()
  return (await readSessions(req, user)).map(({ id, created_at: created, expires_at: expires }) => ({
    handle: handleOf(id),
    startedAt: iso(created),
    endsAt: iso(expires),
    isThis: id === ownSession(req),
  }))
}

/**
 * Ends one session of an account, or all but the one that asks; whoever holds it is signed out at the next request.
 *
 * @param which a handle, or `others`
 * @throws Forbidden, NotFound
 */
export function endSessions(req: PayloadRequest, user: number, which: string): Promise<SessionView[]> {
  requireOwnOrAdmin(req, user)
  const own = ownSession(req)
  return runInTransaction(
    req.payload,
    async (transaction) => {
      const sessions = await readSessions(transaction, user)
      const ended = sessions.filter(({ id }) => (which === 'others' ? id !== own : handleOf(id) === which))
      if (ended.length === 0 && which !== 'others') throw new NotFound(transaction.t)
      const connection = await connectionOf(transaction)
      for (const { id } of ended) await connection.execute(sql`delete from users_sessions where id = ${id}`)
      const { name } = await transaction.payload.findByID({
        collection: 'users',
        id: user,
        depth: 0,
        req: transaction,
      })
      await recordAudit(transaction, {
        action: 'end session',
        target: 'users',
        targetId: user,
        title: name,
        details: { count: ended.length },
      })
      const left = sessions.filter((session) => !ended.includes(session))
      return left.map(({ id, created_at: created, expires_at: expires }) => ({
        handle: handleOf(id),
        startedAt: new Date(created).toISOString(),
        endsAt: new Date(expires).toISOString(),
        isThis: id === own,
      }))
    },
    req.user,
  )
}
