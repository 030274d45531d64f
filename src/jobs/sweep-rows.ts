import type { JobsLock } from './jobs-lock'

/** The maximum number of rows per statement, so that none holds locks for long; the next round takes the rest. */
const BATCH = 5_000

/** Notes about comments that no longer exist (community/mailings). */
const goneComment = `starts_with(key, 'comment-to-tell:')
  and not exists (select 1 from comments c where c.id = (k.data->>'comment')::int)`

/** What authors were notified of an hour ago or more, and what nobody is left to be notified of. */
const collected = `starts_with(key, 'comments-for-author:') and (
  not exists (select 1 from users u where u.id = (k.data->>'user')::int)
  or (jsonb_array_length(k.data->'comments') = 0
    and coalesce((k.data->>'mailedAt')::timestamptz, '-infinity') < now() - interval '1 hour'))`

/** Orphaned rows, table by table. */
const leftovers: [table: string, condition: string][] = [
  ['payload_kv', `(${goneComment}) or (${collected})`],
  ['users_sessions', 'k.expires_at < now()'],
  // A form that was closed without unlocking: Payload honours a lock for five minutes.
  ['payload_locked_documents', "k.updated_at < now() - interval '1 day'"],
  [
    'payload_preferences',
    `k.updated_at < now() - interval '1 day'
      and not exists (select 1 from payload_preferences_rels r where r.parent_id = k.id and r.users_id is not null)`,
  ],
]

/**
 * Deletes orphaned rows and expired password links.
 *
 * @throws the database's error; the next round does the rest
 */
export async function sweepRows(lock: Pick<JobsLock, 'query'>): Promise<void> {
  for (const [table, condition] of leftovers) {
    await lock.query(
      `delete from ${table} where id in (select k.id from ${table} k where ${condition} limit ${BATCH})`,
    )
  }
  await lock.query(`
    update users set reset_password_token = null, reset_password_expiration = null
    where reset_password_token is not null and reset_password_expiration < now()`)
}
