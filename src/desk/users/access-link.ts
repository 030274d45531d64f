import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'

const HOUR_MS = 3_600_000

/** How long the links are valid. */
export const lifetimeMs = { invitation: 7 * 24 * HOUR_MS, reset: HOUR_MS } as const

export type AccessLink = { url: string; expiresAt: Date }

/**
 * Stored instead of the token, so that somebody with read access to the database or a copy has no working link.
 */
export const linkHash = (token: string) => keyedHash('access-link', token)

/**
 * Creates a one-time password link. An earlier link of the same account becomes invalid.
 *
 * @param req its transaction is joined; send the link only after that has committed
 */
export async function makeLink(
  req: PayloadRequest,
  userId: number,
  kind: keyof typeof lifetimeMs,
): Promise<AccessLink> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date((await readDatabaseClock(req)).getTime() + lifetimeMs[kind])
  const connection = await connectionOf(req)
  await connection.execute(sql`
    update users
    set reset_password_token = ${linkHash(token)}, reset_password_expiration = ${expiresAt.toISOString()}
    where id = ${userId}`)
  return { url: `${env.PUBLIC_URL}/admin/reset/${token}`, expiresAt }
}

const isLinkedBy = (hash: string) => sql`reset_password_token = ${hash} and reset_password_expiration > now()`

/** The account of a password link; null if the link was used, replaced or has expired. */
export async function findAccountByLink(
  req: PayloadRequest,
  token: string,
): Promise<{ id: number; email: string } | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(
    sql`select id::int as id, email from users where ${isLinkedBy(linkHash(token))}`,
  )
  return (rows[0] as { id: number; email: string } | undefined) ?? null
}

/**
 * Before Payload sets a password through a link: finds the account by the stored hash and locks its row, so that
 * of two concurrent uses only one succeeds.
 *
 * @throws APIError 403 if the link was used, replaced or has expired
 */
export const acceptLink: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return
  const { data } = args as { data: { token: string } }
  const hash = linkHash(data.token)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`select id from users where ${isLinkedBy(hash)} for update`)
  if (rows.length === 0) {
    throw new APIError(speak(accountWords, req.i18n.language).password.linkIsOver, 403, undefined, true)
  }
  data.token = hash
  req.context.byLink = true
}
