import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterLoginHook } from 'payload'
import { connectionOf } from '@/db/connection'

/** When somebody signed in for the first time: the invitation was taken. */
export const noteJoining: CollectionAfterLoginHook = async ({ user, req }) => {
  const connection = await connectionOf(req)
  await connection.execute(
    sql`update users set joined_at = now() where id = ${user.id} and joined_at is null`,
  )
}
