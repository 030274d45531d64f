import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Comment } from '@/payload-types'
import { requestSubscription } from './request-subscription'

type Wish = { email: string; emailHash: string; senderHash: string; networkHash: string }

/**
 * Sends the confirmation mail for a comment that was first taken for spam and then approved: spam must not make
 * the site send mail to arbitrary addresses. Addresses that already got one are skipped (request-subscription.ts).
 */
export const askAfterApproval: CollectionAfterChangeHook<Comment> = async ({ doc, previousDoc, req }) => {
  if (doc.status !== 'approved' || previousDoc?.status === 'approved') return doc
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select email, email_hash as "emailHash", sender_hash as "senderHash", address_hash as "networkHash"
    from comment_contacts
    where comment_id = ${doc.id} and wants_replies and email is not null and email_hash is not null
      and sender_hash is not null and address_hash is not null limit 1`)
  const wish = rows[0] as Wish | undefined
  if (wish) await requestSubscription(req, { comment: doc.id, ...wish })
  return doc
}
