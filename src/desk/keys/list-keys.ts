import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type KeyScope, keyScopes } from '@/access/key-scopes'
import { connectionOf } from '@/db/connection'

/** A key as its owner sees it. Times are ISO 8601. */
export type ListedKey = {
  id: number
  name: string
  start: string
  scopes: KeyScope[]
  madeAt: string
  expiresAt: string
  isExpired: boolean
  lastUsedAt: string | null
}

type Row = Omit<ListedKey, 'scopes'> & { scopes: string[] }

const asTime = (value: string | Date) => new Date(value).toISOString()

/** An account's keys that are not revoked, newest first. The caller has checked access. */
export async function listKeys(req: PayloadRequest, user: number): Promise<ListedKey[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, name, start, scopes, made_at as "madeAt", expires_at as "expiresAt",
      expires_at <= now() as "isExpired", last_used_at as "lastUsedAt"
    from personal_keys where user_id = ${user} and revoked_at is null order by id desc`)
  return (rows as unknown as Row[]).map((row) => ({
    ...row,
    scopes: keyScopes.filter((scope) => row.scopes.includes(scope)),
    madeAt: asTime(row.madeAt),
    expiresAt: asTime(row.expiresAt),
    lastUsedAt: row.lastUsedAt === null ? null : asTime(row.lastUsedAt),
  }))
}
