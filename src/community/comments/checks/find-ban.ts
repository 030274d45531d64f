import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { networkHash } from '@/forms/network-hash'
import { senderHash } from '../sender-hashes'
import type { Sent } from './evidence'
import type { CheckContext } from './verdict'

/** Limits the cost per comment: patterns are compared here, the rest in the database. */
const MOST_PATTERNS = 20_000
const kinds = ['sender', 'email', 'network'] as const

/**
 * Whether an e-mail pattern matches.
 *
 * @param pattern `*` matches any characters; case-insensitive
 */
export function matchesPattern(pattern: string, email: string): boolean {
  // The parts are searched in sequence: a regular expression with many stars could take hours.
  const parts = pattern.trim().toLowerCase().split('*')
  const text = email.trim().toLowerCase()
  const first = parts[0] ?? ''
  if (parts.length === 1) return text === first
  const last = parts.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let from = first.length
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return from <= text.length - last.length
}

/** The active ban of the sender, e-mail address or network; null if there is none. */
export async function findBan(payload: Payload, sent: Sent): Promise<CheckContext['ban']> {
  const connection = await connectionOf(payload)
  const hashes = sql.param([senderHash(sent.sender), networkHash(sent.network)])
  const { rows } = await connection.execute(sql`
    select kind, label, value from bans
    where until > now() and (kind = 'email' or value = any(${hashes}::text[]))
    order by kind = 'email', kind, id desc limit ${MOST_PATTERNS}`)
  const found = rows.find(
    ({ kind, value }) => kind !== 'email' || (sent.email !== '' && matchesPattern(String(value), sent.email)),
  )
  const kind = kinds.find((known) => known === found?.kind)
  return found && kind ? { kind, label: String(found.label) } : null
}
