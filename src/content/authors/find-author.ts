import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findReasonCounts } from '@/community/ratings/find-reason-counts'
import { findSummaries } from '@/community/ratings/find-summaries'
import { countTeasers, findTeasers } from '@/content/articles/find-teasers'
import type { AuthorView, BylineAuthor } from './author-view'
import { bylineFields, findPhotos, photoTags, toByline } from './find-bylines'

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
  const own = { authors: { in: [author.id] } }
  const [summaryOf, reasons, photos, articles, articleCount] = await Promise.all([
    findSummaries(payload, [author.id]),
    findReasonCounts(payload, author.id),
    findPhotos(payload, [author]),
    findTeasers(payload, own, ARTICLES_MOST),
    countTeasers(payload, own),
  ])
  const byline = toByline(author, summaryOf(author.id), photos)
  return {
    view: {
      ...byline,
      reasons,
      biography: author.biography ?? null,
      conflictOfInterest: author.conflictOfInterest ?? null,
      credentialsCheckedOn: author.credentialsCheckedOn ?? null,
      links: (author.links ?? []).map(({ label, url }) => ({ label, url })),
      articles,
      articleCount,
      isIndependent: author.isIndependent === true,
      isSample: author.isSample === true,
    },
    tags: [
      tags.author(author.id),
      tags.articles,
      ...articles.map(({ id }) => tags.article(id)),
      ...photoTags([byline]),
    ],
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
  if (!author) return null
  const [summaryOf, photos] = await Promise.all([
    findSummaries(payload, [author.id]),
    findPhotos(payload, [author]),
  ])
  return toByline(author, summaryOf(author.id), photos)
}
