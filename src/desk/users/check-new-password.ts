import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { linkHash } from './access-link'
import { judgePassword, type Whose } from './password-rules'

type Given = {
  overrideAccess?: boolean
  id?: unknown
  data?: { password?: unknown; email?: unknown; name?: unknown; token?: unknown }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/**
 * Refuses a new password that is short, common or derived from its owner, wherever one is set: an invitation, a
 * link, the account page, a new account, a script.
 *
 * @throws APIError 400 with the reason
 */
export const checkNewPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, id, overrideAccess } = args as Given
  const sets = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  if (!sets || data?.password === undefined || req.context.passwordIsRandom) return
  // Refused further on, whatever the password.
  if (operation !== 'resetPassword' && !overrideAccess && !req.user) return
  const stored = operation === 'create' ? {} : await findWhose(req, id, text(data.token))
  const whose = { ...stored, ...(await siteOf(req)) }
  const own = { ...whose, email: text(data.email) ?? whose.email, name: text(data.name) ?? whose.name }
  const problem = await judgePassword(data.password, own, req.i18n?.language)
  if (problem) throw new APIError(problem, 400, undefined, true)
}

async function findWhose(req: PayloadRequest, id: unknown, token?: string): Promise<Whose> {
  const which =
    token === undefined ? sql`id = ${Number(id) || 0}` : sql`reset_password_token = ${linkHash(token)}`
  const connection = await connectionOf(req)
  const { rows } = await connection.execute<Whose>(sql`select email, name from users where ${which}`)
  return rows[0] ?? {}
}

async function siteOf(req: PayloadRequest): Promise<Whose> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute<Whose>(sql`select site_name as "siteName" from settings limit 1`)
  return rows[0] ?? {}
}
