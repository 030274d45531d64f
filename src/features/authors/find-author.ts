import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findTeasers } from '@/features/articles/find-teasers'
import { findSummaries } from '@/features/ratings/find-summaries'
import type { AuthorView, BylineAuthor } from './author-view'
import { bylineFields, toByline } from './find-bylines'

const ARTICLES_MOST = 200

/** The public profile with this slug, null when there is none. */
export async function findAuthor(payload: Payload, slug: string): Promise<Tagged<AuthorView> | null> {
  const { docs } = await payload.find({
    collection: 'authors',
    where: { slug: { equals: slug } },
    select: {
      ...bylineFields,
      biography: true,
      conflictOfInterest: true,
      credentialsCheckedOn: true,
      links: true,
      isIndependent: true,
      isSample: true,
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const author = docs[0]
  if (!author) return null
  const [summaryOf, articles] = await Promise.all([
    findSummaries(payload, [author.id]),
    findTeasers(payload, { authors: { in: [author.id] } }, ARTICLES_MOST),
  ])
  return {
    view: {
      ...toByline(author, summaryOf(author.id)),
      biography: author.biography ?? null,
      conflictOfInterest: author.conflictOfInterest ?? null,
      credentialsCheckedOn: author.credentialsCheckedOn ?? null,
      links: (author.links ?? []).map(({ label, url }) => ({ label, url })),
      articles,
      isIndependent: author.isIndependent === true,
      isSample: author.isSample === true,
    },
    tags: [tags.author(author.id), tags.articles, ...articles.map(({ id }) => tags.article(id))],
  }
}

/** The byline of the author with this slug, null when there is none. */
export async function findByline(payload: Payload, slug: string): Promise<BylineAuthor | null> {
  const { docs } = await payload.find({
    collection: 'authors',
    where: { slug: { equals: slug } },
    select: bylineFields,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const author = docs[0]
  return author ? toByline(author, (await findSummaries(payload, [author.id]))(author.id)) : null
}
