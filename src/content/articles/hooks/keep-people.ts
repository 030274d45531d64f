import { isDeepStrictEqual } from 'node:util'
import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'
import { connectionOf } from '@/db/connection'
import { isDraftSave } from '@/db/draft-save'
import { idsOf } from '@/db/ids-of'
import type { Article } from '@/payload-types'

/**
 * Payload applies access rules to the main row, which draft saves leave as first created. A writer or reviewer
 * named later could not open the draft; so the main row of a non-public article gets these fields.
 */
export const keepPeople: CollectionAfterChangeHook<Article> = async ({
  doc,
  data,
  previousDoc,
  context,
  req,
}) => {
  // Not those of `doc`: a request may have selected only a few fields.
  const { authors, reviewer } = peopleOf(data)
  if (isDraftSave(context, data) && isDeepStrictEqual({ authors, reviewer }, peopleOf(previousDoc)))
    return doc
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    update articles set reviewer_id = ${reviewer[0] ?? null}
    where id = ${doc.id} and _status is distinct from 'published' returning id`)
  if (rows.length === 0) return doc
  await connection.execute(sql`delete from articles_rels where parent_id = ${doc.id} and path = 'authors'`)
  for (const [index, author] of authors.entries()) {
    await connection.execute(sql`
      insert into articles_rels ("order", parent_id, path, authors_id) values (${index + 1}, ${doc.id}, 'authors', ${author})`)
  }
  return doc
}

const peopleOf = (article: Partial<Article>) => ({
  authors: idsOf(article.authors),
  reviewer: idsOf(article.reviewer),
})
