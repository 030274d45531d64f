import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { User } from '@/payload-types'

/**
 * Revokes one key of an account, or all of them, in the request's transaction. It is refused at the next request.
 *
 * @returns how many were revoked
 */
export async function revokeKeys(
  req: PayloadRequest,
  { id, name }: Pick<User, 'id' | 'name'>,
  only?: number,
): Promise<number> {
  const connection = await connectionOf(req)
  const which = only === undefined ? sql`true` : sql`id = ${only}`
  const { rows } = await connection.execute(sql`
    update personal_keys set revoked_at = now()
    where user_id = ${id} and revoked_at is null and ${which} returning start, name`)
  for (const row of rows as { start: string; name: string }[]) {
    const details = { key: row.start, name: row.name }
    await recordAudit(req, { action: 'revoke key', target: 'users', targetId: id, title: name, details })
  }
  return rows.length
}

/** A new password ends whatever somebody who knew the old one may have prepared. */
export const revokeWithPassword: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  if (operation === 'update' && req.context.setsPassword) await revokeKeys(req, doc)
  return doc
}

/** The same after a password was set through a link. */
export const revokeAfterReset: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  if (req.context.byLink) await revokeKeys(req, user)
}
