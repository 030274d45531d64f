import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterLoginHook, CollectionBeforeReadHook } from 'payload'
import { connectionOf } from '@/db/connection'

/** An account's status, as in the list. */
type Standing = 'Invited, not joined yet' | 'Active'

type Stored = { invitedAt?: unknown; joinedAt?: unknown }

/** An account's current status. An account created without an invitation counts as joined. */
function standingOf({ invitedAt, joinedAt }: Stored): Standing {
  return invitedAt && !joinedAt ? 'Invited, not joined yet' : 'Active'
}

/** Added to each account that is read. */
export const tellStanding: CollectionBeforeReadHook = ({ doc }) => ({ ...doc, standing: standingOf(doc) })

/** The first sign-in, by link or password, marks the person as joined. */
export const noteFirstSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  if (user.joinedAt) return
  const connection = await connectionOf(req)
  await connection.execute(
    sql`update users set joined_at = now() where id = ${user.id} and joined_at is null`,
  )
}
