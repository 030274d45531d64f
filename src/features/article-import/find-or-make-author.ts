import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { freeSlug } from '@/features/redirects/free-slug'
import { slugFrom } from '@/features/redirects/slug-field'
import { describeCredential } from './credentials'
import type { ParsedByline } from './parsed-article'

type Byline = NonNullable<ParsedByline>

/**
 * The author whom a byline names: one of the same name whose practice does not contradict it, else a new
 * profile. A name alone is not enough where both practices are known: crediting the wrong clinician is worse
 * than a profile too many.
 */
export async function findOrMakeAuthor(
  req: PayloadRequest,
  byline: Byline,
): Promise<{ id: number; made: boolean }> {
  const connection = await connectionOf(req)
  const practice = byline.practice?.name ?? null
  const { rows } = await connection.execute(sql`
    select id from authors
    where lower(name) = lower(${byline.name})
      and (practice_name is null or ${practice}::text is null or lower(practice_name) = lower(${practice}))
    order by (lower(practice_name) = lower(${practice})) desc nulls last, id limit 1`)
  const known = rows[0]?.id
  if (known !== undefined) return { id: Number(known), made: false }
  const author = await req.payload.create({
    collection: 'authors',
    data: {
      name: byline.name,
      slug: await freeSlug(req, 'authors', slugFrom(byline.name) || 'author'),
      credentials: byline.credentials.map(describeCredential),
      practice: byline.practice ?? {},
    },
    depth: 0,
    req,
  })
  return { id: author.id, made: true }
}
