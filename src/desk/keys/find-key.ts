import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type KeyInUse, keyScopes } from '@/access/key-scopes'
import { connectionOf } from '@/db/connection'
import { hashOfKey } from './key-text'

export type FoundKey = KeyInUse & { user: number; state: 'valid' | 'expired' | 'revoked' }

type Row = { id: number; name: string; user_id: number; scopes: string[]; state: FoundKey['state'] }

/** The stored key for a text; null if there is none. */
export async function findKey(req: PayloadRequest, key: string): Promise<FoundKey | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, name, user_id, scopes, case
      when revoked_at is not null then 'revoked'
      when expires_at <= now() then 'expired'
      else 'valid' end as state
    from personal_keys where key_hash = ${hashOfKey(key)}`)
  const row = rows[0] as Row | undefined
  if (!row) return null
  const { id, name, user_id: user, state } = row
  return { id, name, user, state, scopes: keyScopes.filter((scope) => row.scopes.includes(scope)) }
}

/** Notes that a key is in use, at most once a minute. */
export async function noteUse(req: PayloadRequest, id: number): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    update personal_keys set last_used_at = now()
    where id = ${id} and (last_used_at is null or last_used_at < now() - interval '1 minute')`)
}
