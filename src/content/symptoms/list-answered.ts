import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * After an article was published: lists the symptoms it is about that an import made. Until then they are only found
 * by search, so that lists do not fill up with hundreds of symptoms without an answer. An editor who hides one again
 * is not overruled.
 */
export const listAnswered: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc._status !== 'published') return doc
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    update symptom_terms t set awaits_answer = false
    where t.awaits_answer and exists (
      select 1 from articles_rels r join articles a on a.id = r.parent_id join symptoms s on s.id = r.symptoms_id
      where coalesce(s.replaced_by_id, s.id) = t.symptom_id and r.path = 'symptoms' and a.id = ${doc.id} and a._status = 'published')
    returning t.symptom_id as id`)
  for (const id of [...new Set((rows as { id: number }[]).map((row) => row.id))].sort((a, b) => a - b)) {
    await req.payload.update({ collection: 'symptoms', id, data: { showInIndex: true }, depth: 0, req })
  }
  return doc
}
