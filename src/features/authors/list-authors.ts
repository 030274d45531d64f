import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/features/articles/count-articles'
import { findSummaries } from '@/features/ratings/find-summaries'
import type { AuthorListItem } from './author-view'
import { bylineFields, toByline } from './find-bylines'

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
  const [summaryOf, articlesOf] = await Promise.all([
    findSummaries(
      payload,
      docs.map(({ id }) => id),
    ),
    countArticles(payload, 'authors'),
  ])
  return {
    view: docs.map((doc) => ({ ...toByline(doc, summaryOf(doc.id)), articleCount: articlesOf(doc.id) })),
    tags: [tags.authors, tags.articles],
  }
}
