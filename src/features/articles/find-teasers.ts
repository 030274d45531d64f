import type { Payload, Where } from 'payload'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import type { ArticleTeaser } from './article-view'

/**
 * Published articles for a list, newest first.
 *
 * @param where further conditions
 * @param limit most articles, 1 to 200
 */
export async function findTeasers(payload: Payload, where: Where, limit: number): Promise<ArticleTeaser[]> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), where] },
    select: { slug: true, language: true, question: true, summary: true, authors: true, publishedAt: true },
    sort: '-publishedAt',
    depth: 0,
    limit,
    pagination: false,
    overrideAccess: false,
  })
  const names = await findAuthorNames(payload, [...new Set(docs.flatMap((doc) => idsOf(doc.authors)))])
  return docs.map((doc) => ({
    id: doc.id,
    slug: doc.slug,
    language: doc.language,
    question: doc.question,
    summary: doc.summary ?? null,
    authorNames: idsOf(doc.authors).flatMap((id) => names.get(id) ?? []),
    publishedAt: doc.publishedAt ?? '',
  }))
}

/** How many published articles a list has in all. */
export async function countTeasers(payload: Payload, where: Where): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: 'articles',
    where: { and: [published(), where] },
    overrideAccess: false,
  })
  return totalDocs
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
