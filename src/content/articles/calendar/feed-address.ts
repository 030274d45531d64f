import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'
import type { User } from '@/payload-types'

const KEY = /^[A-Za-z0-9_-]{43}$/

/**
 * The key of a feed can be shown again at any time, and cannot be computed from the database: it is made from the
 * site's secret and a nonce, and the table has only a hash of it.
 */
const keyOf = (user: number, nonce: string) => keyedHash('calendar-feed', `${user} ${nonce}`)
const hashOf = (key: string) => keyedHash('calendar-feed-key', key)
const addressOf = (key: string) => `${env.PUBLIC_URL}/api/articles/calendar/feed/${key}`

/** The address of an account's feed; null before the first one was made. */
export async function findFeedAddress(req: PayloadRequest, user: number): Promise<string | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`select nonce from calendar_feeds where user_id = ${user}`)
  const row = rows[0] as { nonce: string } | undefined
  return row ? addressOf(keyOf(user, row.nonce)) : null
}

/**
 * Makes a new address for an account's feed. The one before stops working at once.
 *
 * @returns the address
 */
export async function renewFeedAddress(req: PayloadRequest, user: number): Promise<string> {
  const nonce = randomBytes(18).toString('base64url')
  const key = keyOf(user, nonce)
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into calendar_feeds (user_id, nonce, key_hash) values (${user}, ${nonce}, ${hashOf(key)})
    on conflict (user_id) do update set nonce = excluded.nonce, key_hash = excluded.key_hash, made_at = clock_timestamp()`)
  return addressOf(key)
}

/** The account that a feed's key belongs to, with its present rights; null if there is none. */
export async function findFeedOwner(req: PayloadRequest, key: unknown): Promise<User | null> {
  if (typeof key !== 'string' || !KEY.test(key)) return null
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select user_id as id from calendar_feeds where key_hash = ${hashOf(key)}`)
  const row = rows[0] as { id: number } | undefined
  if (!row) return null
  const user = await req.payload.findByID({
    collection: 'users',
    id: row.id,
    depth: 0,
    disableErrors: true,
    req,
  })
  return user && whoIs(user) !== 'reader' ? user : null
}
