import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Comment } from '@/payload-types'
import { FOR_AUTHOR } from './collect-for-authors'

/**
 * Follows a decision that is taken back: what an author has not been told yet is set aside while readers cannot see it,
 * and waits for the next mail once it is approved again. Otherwise a mail in between would use it up, and the author
 * would never hear of it.
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
