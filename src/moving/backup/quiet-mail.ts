import type pg from 'pg'
import { FOR_AUTHOR } from '@/community/mailings/collect-for-authors'
import { TO_TELL } from '@/community/mailings/note-approval'

/**
 * Drops the e-mails that waited when a backup was made, and the notes of events about which e-mails would be written:
 * the site has sent them since then, and nobody wants them twice. The same goes for messages to webhooks.
 *
 * @param client with an open transaction, on the current schema
 * @returns how many e-mails were dropped
 */
export async function quietMail(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    "delete from payload_jobs where task_slug = 'sendQueuedMail' and completed_at is null",
  )
  await client.query(
    `update comments set is_told = true where not is_told and id in
      (select (data->>'comment')::int from payload_kv where starts_with(key, $1))`,
    [TO_TELL],
  )
  await client.query('delete from payload_kv where starts_with(key, $1)', [TO_TELL])
  await client.query(
    `update payload_kv set data = jsonb_set(data, '{comments}', '[]') where starts_with(key, $1)`,
    [FOR_AUTHOR],
  )
  await client.query('delete from webhook_deliveries where next_at is not null')
  await client.query('update notifications set waits_for_digest = false where waits_for_digest')
  return rowCount ?? 0
}
