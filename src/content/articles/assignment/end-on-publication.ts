import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Article } from '@/payload-types'
import { isPassageChange } from '../passages/passage-change'

/** What was in somebody's hand is done once it is published. */
export const endOnPublication: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  if (doc._status !== 'published' || isPassageChange(req.context)) return doc
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from assignments where article_id = ${doc.id}`)
  return doc
}
