import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest, type TypedUser } from 'payload'
import { type KeyScope, roleHasScope } from '@/access/key-scopes'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { keyWords } from '@/design/panel-words/keys'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { hashOfKey, makeKeyText, startOf } from './key-text'
import { type ListedKey, listKeys } from './list-keys'

const MOST_KEYS = 20

export type WantedKey = { name: string; scopes: KeyScope[]; days: number }

/**
 * Makes a key for the user, in the request's transaction.
 *
 * @returns the key, which is known only now, and how it is listed from then on
 * @throws APIError 403 for a scope that the user's role does not have, 409 if the user has too many keys
 */
export async function makeKey(
  req: PayloadRequest,
  user: TypedUser,
  { name, scopes, days }: WantedKey,
): Promise<{ key: string; listed: ListedKey[] }> {
  const words = speak(keyWords, req.i18n.language).refusal
  const excess = scopes.find((scope) => !roleHasScope(user.role, scope))
  if (excess) throw new APIError(words.notYours(excess), 403, undefined, true)
  const connection = await connectionOf(req)
  // Two at once must not both find the last place free.
  await connection.execute(sql`select id from users where id = ${user.id} for update`)
  if ((await listKeys(req, user.id)).length >= MOST_KEYS) {
    throw new APIError(words.tooMany(MOST_KEYS), 409, undefined, true)
  }
  const key = makeKeyText()
  const list = sql.join(
    scopes.map((scope) => sql`${scope}`),
    sql`, `,
  )
  await connection.execute(sql`
    insert into personal_keys (user_id, name, start, key_hash, scopes, expires_at)
    values (${user.id}, ${name}, ${startOf(key)}, ${hashOfKey(key)}, array[${list}]::text[],
      now() + make_interval(days => ${days}))`)
  const details = { key: startOf(key), name, scopes, days }
  await recordAudit(req, {
    action: 'make key',
    target: 'users',
    targetId: user.id,
    title: user.name,
    details,
  })
  return { key, listed: await listKeys(req, user.id) }
}
