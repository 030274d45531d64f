import type { Payload, Where } from 'payload'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import type { StoredState } from '@/rich-text/stored-node'
import type { ArticleTeaser } from './article-teaser'
import { shortAnswer } from './search-preview/search-texts'

/**
 * Published articles for a list, newest first.
 *
 * @param where further conditions
 * @param limit maximum number, 1 to 200
 * @param page from 1, of pages of `limit` articles
 */
export async function findTeasers(
  payload: Payload,
  where: Where,
  limit: number,
  page = 1,
): Promise<ArticleTeaser[]> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), where] },
    select: { slug: true, language: true, question: true, summary: true, authors: true, publishedAt: true },
    // The id decides between articles of the same moment, so that no page repeats or skips one.
    sort: ['-publishedAt', '-id'],
    depth: 0,
    limit,
    page,
    pagination: false,
    overrideAccess: false,
  })
  const [names, bodies] = await Promise.all([
    findAuthorNames(payload, [...new Set(docs.flatMap((doc) => idsOf(doc.authors)))]),
    findBodies(
      payload,
      docs.filter((doc) => shortAnswer(doc, null) === '').map(({ id }) => id),
    ),
  ])
  return docs.map((doc) => ({
    id: doc.id,
    slug: doc.slug,
    language: doc.language,
    question: doc.question,
    summary: shortAnswer(doc, bodies.get(doc.id) ?? null) || null,
    authorNames: idsOf(doc.authors).flatMap((id) => names.get(id) ?? []),
    publishedAt: doc.publishedAt ?? '',
  }))
}

/** The total number of published articles in a list. */
export async function countTeasers(payload: Payload, where: Where): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: 'articles',
    where: { and: [published(), where] },
    overrideAccess: false,
  })
  return totalDocs
}

/** Texts are long and most articles have a summary, so only the needed ones are read. */
async function findBodies(payload: Payload, ids: number[]): Promise<Map<number, StoredState>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { in: ids } }] },
    select: { body: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, body }) => [id, body]))
}

async function findAuthorNames(payload: Payload, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'authors',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  return new Map(docs.map((doc) => [doc.id, doc.name]))
}
