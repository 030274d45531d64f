import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { freeSlug } from '@/site/redirects/free-slug'
import { wantedSlug } from '@/site/redirects/slug-field'
import { describeCredential, readCredential } from './credentials'
import type { ParsedAuthor } from './parsed-article'

/** A matching profile, none, or why the match is ambiguous. */
export type FoundAuthor = { id: number } | { id: null } | { question: string }

/**
 * The profile named by a byline: one with the same name whose practice does not contradict it. A name alone is not
 * enough if both practices are known: crediting the wrong clinician is worse than creating a duplicate profile.
 */
export async function findAuthor(req: PayloadRequest, author: ParsedAuthor): Promise<FoundAuthor> {
  const connection = await connectionOf(req)
  const practice = author.practice?.name ?? null
  const { rows } = await connection.execute(sql`
    select a.id, a._status, coalesce(lower(a.practice_name) = lower(${practice}::text), false) as same_practice,
      array(select c.abbreviation from authors_credentials c where c._parent_id = a.id) as credentials
    from authors a
    where lower(a.name) = lower(${author.name})
      and (a.practice_name is null or ${practice}::text is null or lower(a.practice_name) = lower(${practice}))
    order by same_practice desc, a.id`)
  const [first, second] = rows
  if (first === undefined) return { id: null }
  if (!first.same_practice && second !== undefined) {
    return { question: `several profiles have the name "${author.name}"` }
  }
  if (first._status !== 'published') return { question: `the profile of "${author.name}" is not public yet` }
  const others = (first.credentials as string[]).map((each) => readCredential(each) ?? each)
  const contradicts = !others.some((each) => author.credentials.includes(each))
  if (others.length > 0 && author.credentials.length > 0 && contradicts) {
    return { question: `the profile of "${author.name}" has other credentials: ${others.join(', ')}` }
  }
  return { id: Number(first.id) }
}

/** A new profile from the byline. It is public immediately, so every word must be recognised. */
export async function makeAuthor(req: PayloadRequest, author: ParsedAuthor): Promise<number> {
  const { id } = await req.payload.create({
    collection: 'authors',
    data: {
      name: author.name,
      slug: await freeSlug(req, 'authors', wantedSlug('authors', author.name)),
      credentials: author.credentials.map(describeCredential),
      practice: author.practice ?? {},
    },
    depth: 0,
    req,
  })
  return id
}
