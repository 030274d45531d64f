import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { signInWords } from '@/design/panel-words/sign-in'
import { keyedHash } from '@/forms/keyed-hash'
import { countAct, refundAct } from '@/forms/limiter'

type Given = {
  id?: unknown
  overrideAccess?: boolean
  data?: { currentPassword?: unknown; password?: unknown; email?: unknown }
}

const derive = promisify(pbkdf2)

/**
 * Changing an e-mail address or password requires the current password: a hijacked session must not be enough to
 * take over an account. The input is never stored.
 *
 * @throws APIError 403 if it is missing or wrong, 429 after ten wrong ones in an hour
 */
export const confirmIdentity: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, id, overrideAccess } = args as Given
  if (operation !== 'update' || !data) return
  const said = data.currentPassword
  delete data.currentPassword
  if (data.password !== undefined) req.context.setsPassword = true
  if (overrideAccess || !req.user) return
  if (data.password === undefined && !(await changesEmail(req, id, data.email))) return
  if (id === undefined) {
    throw new APIError(speak(signInWords, req.i18n.language).oneAccount, 400, undefined, true)
  }
  if (data.password !== undefined && Number(id) !== req.user.id) {
    const message = speak(refusalWords, req.i18n.language).passwordOfOthers
    throw new APIError(message, 403, undefined, true)
  }
  await requirePassword(req, req.user.id, said, speak(refusalWords, req.i18n.language).currentPassword)
}

/**
 * Requires an account's current password.
 *
 * @param said the client's input
 * @param lacking what to say if it is missing
 * @throws APIError 403 if it is missing or wrong, 429 after ten wrong ones in an hour
 */
export async function requirePassword(
  req: PayloadRequest,
  id: number,
  said: unknown,
  lacking: string,
): Promise<void> {
  if (typeof said !== 'string' || said === '') throw new APIError(lacking, 403, undefined, true)
  await compare(req, id, said)
}

async function changesEmail(req: PayloadRequest, id: unknown, email: unknown): Promise<boolean> {
  if (email === undefined) return false
  if (typeof email !== 'string' || id === undefined) return true
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`select email from users where id = ${Number(id) || 0}`)
  return rows.length > 0 && rows[0]?.email !== email.trim().toLowerCase()
}

async function compare(req: PayloadRequest, id: number, said: string): Promise<void> {
  const key = keyedHash('password check', String(id))
  const seconds = await countAct(req.payload, 'password-check', key)
  if (seconds !== null) {
    const message = speak(signInWords, req.i18n.language).wrongTooOften(Math.ceil(seconds / 60))
    throw new APIError(message, 429, undefined, true)
  }
  const connection = await connectionOf(req)
  const { rows } = await connection.execute<{ salt: string; hash: string }>(
    sql`select salt, hash from users where id = ${id}`,
  )
  if (!rows[0] || !(await isPassword(said, rows[0].salt, rows[0].hash))) {
    throw new APIError(speak(refusalWords, req.i18n.language).wrongPassword, 403, undefined, true)
  }
  await refundAct(req.payload, 'password-check', key)
}

const PREFIX = 'pbkdf2-sha256-v1:'

/** Payload's formats: the current one has the prefix; the older one is rehashed at the next sign-in. */
async function isPassword(said: string, salt: string, stored: string): Promise<boolean> {
  const isPresent = stored.startsWith(PREFIX)
  const wanted = Buffer.from(isPresent ? stored.slice(PREFIX.length) : stored, 'hex')
  const [rounds, bytes] = isPresent ? [600_000, 32] : [25_000, 512]
  const given = await derive(said, salt, rounds, bytes, 'sha256')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
