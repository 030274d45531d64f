import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findReasonCounts } from '@/community/ratings/find-reason-counts'
import { findSummaries } from '@/community/ratings/find-summaries'
import { listTeasers, TEASERS_A_PAGE } from '@/content/articles/list-teasers'
import { pagingOf } from '@/design/paging'
import type { AuthorView, BylineAuthor } from './author-view'
import { bylineFields, findPhotos, photoTags, toByline } from './find-bylines'

/**
 * The public profile with this slug.
 *
 * @param page of the author's articles, from 1
 * @returns null if there is no such profile, or no such page of it
 */
export async function findAuthor(
  payload: Payload,
  slug: string,
  page = 1,
): Promise<Tagged<AuthorView> | null> {
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
  const [summaryOf, reasons, photos, { articles, articleCount }] = await Promise.all([
    findSummaries(payload, [author.id]),
    findReasonCounts(payload, author.id),
    findPhotos(payload, [author]),
    listTeasers(payload, own, page),
  ])
  const paging = pagingOf(`/authors/${slug}`, page, [articleCount, TEASERS_A_PAGE])
  if (!paging) return null
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
      paging,
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
