import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterLoginHook, CollectionBeforeReadHook } from 'payload'
import { connectionOf } from '@/db/connection'

/** How an account stands, in the words of the list. */
type Standing = 'Invited, not joined yet' | 'Active'

type Stored = { invitedAt?: unknown; joinedAt?: unknown }

/** How an account stands now. Who was made without an invitation counts as joined. */
function standingOf({ invitedAt, joinedAt }: Stored): Standing {
  return invitedAt && !joinedAt ? 'Invited, not joined yet' : 'Active'
}

/** Told with each account that is read. */
export const tellStanding: CollectionBeforeReadHook = ({ doc }) => ({ ...doc, standing: standingOf(doc) })

/** The first time that somebody is in, by a link or a password, the person has joined. */
export const noteFirstSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  if (user.joinedAt) return
  const connection = await connectionOf(req)
  await connection.execute(
    sql`update users set joined_at = now() where id = ${user.id} and joined_at is null`,
  )
}
