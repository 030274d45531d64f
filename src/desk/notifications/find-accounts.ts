import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** The accounts of all editors and administrators. */
export async function findEditors(req: PayloadRequest): Promise<number[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id::int as id from users where role in ('editor', 'admin') order by id`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/** The accounts that belong to author profiles. */
export async function findAccountsOf(req: PayloadRequest, profiles: readonly number[]): Promise<number[]> {
  if (profiles.length === 0) return []
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id::int as id from users where role <> 'moderator'
      and author_id = any(${`{${profiles.map(Number).join(',')}}`}::int[]) order by id`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/** The accounts of clinicians: with a published profile whose credentials an editor has checked. */
export async function findClinicians(req: PayloadRequest): Promise<number[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select u.id::int as id from users u join authors a on a.id = u.author_id
    where u.role in ('author', 'editor', 'admin') and a._status = 'published' and a.credentials_checked_on is not null
    order by u.id`)
  return (rows as { id: number }[]).map(({ id }) => id)
}
