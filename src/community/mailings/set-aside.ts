import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Comment } from '@/payload-types'
import { FOR_AUTHOR } from './collect-for-authors'

/**
 * When an approval is undone, pending notifications for authors are set aside while the comment is not visible,
 * and become pending again when it is approved again. Otherwise a mail in between would drop them, and the author
 * would never be notified.
 */
export const setAside: CollectionAfterChangeHook<Comment> = async ({ doc, previousDoc, operation, req }) => {
  const was = previousDoc?.status === 'approved'
  const is = doc.status === 'approved'
  if (operation !== 'update' || was === is) return doc
  const [from, to] = is ? ['aside', 'comments'] : ['comments', 'aside']
  const connection = await connectionOf(req)
  await connection.execute(sql`
    update payload_kv set data = data
      || jsonb_build_object(${from}::text, (select coalesce(jsonb_agg(one), '[]')
        from jsonb_array_elements(data->${from}::text) one where one <> to_jsonb(${doc.id}::int)))
      || jsonb_build_object(${to}::text, coalesce(data->${to}::text, '[]') || to_jsonb(${doc.id}::int))
    where starts_with(key, ${FOR_AUTHOR}) and data->${from}::text @> to_jsonb(${doc.id}::int)`)
  return doc
}
