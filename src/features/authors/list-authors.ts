import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/features/articles/count-articles'
import { findSummaries } from '@/features/ratings/find-summaries'
import type { AuthorListItem } from './author-view'
import { bylineFields, findPhotos, photoTags, toByline } from './find-bylines'

const MOST = 500

/** All authors by name, with the number of their published articles. */
export async function listAuthors(payload: Payload): Promise<Tagged<AuthorListItem[]>> {
  const { docs } = await payload.find({
    collection: 'authors',
    select: bylineFields,
    sort: 'name',
    depth: 0,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
  })
  const [summaryOf, photos, articlesOf] = await Promise.all([
    findSummaries(
      payload,
      docs.map(({ id }) => id),
    ),
    findPhotos(payload, docs),
    countArticles(payload, 'authors'),
  ])
  const view = docs.map((doc) => ({
    ...toByline(doc, summaryOf(doc.id), photos),
    articleCount: articlesOf(doc.id),
  }))
  return { view, tags: [tags.authors, tags.articles, ...photoTags(view)] }
}
