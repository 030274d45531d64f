import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Comment } from '@/payload-types'

/** Keys in Payload's key-value table: visible comments without notifications. */
export const TO_TELL = 'comment-to-tell:'

/**
 * Notes an approved comment for the worker, in the transaction of the approval. So approving never waits for mail,
 * an approval that is undone immediately notifies nobody, and a comment that is approved again is not announced
 * twice.
 */
export const noteApproval: CollectionAfterChangeHook<Comment> = async ({ doc, previousDoc, req }) => {
  if (doc.status !== 'approved' || previousDoc?.status === 'approved' || doc.isSample) return doc
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into payload_kv (key, data)
    select ${TO_TELL + doc.id}, jsonb_build_object('comment', ${doc.id}::int)
    where not exists (select 1 from comments where id = ${doc.id} and is_told)
    on conflict (key) do nothing`)
  return doc
}
