import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { findSummaries } from '@/community/ratings/find-summaries'
import { countArticles } from '@/content/articles/count-articles'
import { findPictures } from '@/content/media/find-pictures'
import { idsOf } from '@/db/ids-of'
import type { AuthorListItem } from './author-view'
import { bylineFields, photoTags, toByline } from './find-bylines'

/** A directory row without its portrait. */
export type ListedAuthor = AuthorListItem & { photoId: number | null }

/** All authors by name, with their number of published articles; portraits are added by `withPhotos`. */
export async function listAuthors(payload: Payload): Promise<Tagged<ListedAuthor[]>> {
  const { docs } = await payload.find({
    collection: 'authors',
    select: bylineFields,
    sort: ['name', 'id'],
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  })
  const [summaryOf, articlesOf] = await Promise.all([
    findSummaries(
      payload,
      docs.map(({ id }) => id),
    ),
    countArticles(payload, 'authors'),
  ])
  const view = docs.map((doc) => ({
    ...toByline(doc, summaryOf(doc.id), {}),
    photoId: idsOf(doc.photo)[0] ?? null,
    articleCount: articlesOf(doc.id),
  }))
  return { view, tags: [tags.authors, tags.articles] }
}

/** Adds portraits, only for the displayed authors, because there may be thousands. */
export async function withPhotos(
  payload: Payload,
  authors: ListedAuthor[],
): Promise<Tagged<AuthorListItem[]>> {
  const photos = await findPictures({ payload }, [
    ...new Set(authors.flatMap(({ photoId }) => photoId ?? [])),
  ])
  const view = authors.map(({ photoId, ...author }) => ({
    ...author,
    photo: (photoId !== null && photos[photoId]) || null,
  }))
  return { view, tags: photoTags(view) }
}
