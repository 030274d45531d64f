import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { isMeanShown } from '@/community/ratings/view/Stars'
import { countArticles } from '@/content/articles/count-articles'
import type { BylineAuthor } from '@/content/authors/author-view'
import { bylinesQuery, toByline } from '@/content/authors/bylines-query'
import { findAuthor } from '@/content/authors/find-author'
import { photoTags } from '@/content/authors/find-bylines'
import { readTogether } from '@/db/read-together'
import { type LastingIds, readLastingIds } from '@/finding/feeds/lasting-ids'
import type { SiteView } from '@/html/site-view'
import { teaserOf } from '../links'
import { pageOf, positionOf } from '../position'
import type { author, profile } from '../schemas/answers'

type Listed = { items: z.infer<typeof author>[]; nextCursor: string | null }

/** The id of the last one of the page before. */
export const idPosition = z.tuple([z.int().min(1).max(2_147_483_647)])

/** The profiles that readers see, in an order that never changes. */
export async function listAuthorAnswers(
  payload: Payload,
  site: SiteView,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Tagged<Listed>> {
  const [last = 0] = positionOf(idPosition, cursor) ?? []
  const [{ people }, lastingId] = await Promise.all([
    readTogether(payload, {
      people: bylinesQuery(sql`a.id > ${last}`, sql`order by a.id limit ${limit + 1}`),
    }),
    readLastingIds(payload),
  ])
  const { rows, nextCursor } = pageOf(people, limit, ({ id }) => [id])
  const ids = rows.map(({ id }) => id)
  const articlesOf = await countArticles(payload, 'authors', ids)
  const bylines = rows.map(toByline)
  const items = bylines.map((byline) => ({
    ...toAuthor(site, lastingId, byline),
    articleCount: articlesOf(byline.id),
  }))
  const own = [tags.authors, tags.articles, ...ids.map(tags.author), ...photoTags(bylines)]
  return { view: { items, nextCursor }, tags: own }
}

/** One profile; null if readers see none with this slug. */
export async function findAuthorAnswer(
  payload: Payload,
  site: SiteView,
  slug: string,
): Promise<Tagged<Required<z.infer<typeof profile>>> | null> {
  const found = await findAuthor(payload, slug)
  if (!found) return null
  const { view } = found
  const answer = {
    ...toAuthor(site, await readLastingIds(payload), view),
    articleCount: view.articleCount,
    biography: view.biography,
    conflictOfInterest: view.conflictOfInterest,
    credentialsCheckedOn: view.credentialsCheckedOn,
    links: view.links,
    articles: view.articles.map(teaserOf(site)),
    isSample: view.isSample,
  }
  return { view: answer, tags: found.tags }
}

function toAuthor(site: SiteView, lastingId: LastingIds, byline: BylineAuthor) {
  const { photo, rating } = byline
  const isShown = isMeanShown(rating, site)
  return {
    id: lastingId('author', byline.id),
    slug: byline.slug,
    url: `${site.url}/authors/${byline.slug}`,
    name: byline.name,
    credentials: byline.credentials,
    specialties: byline.specialties,
    practice: byline.practice,
    photo: photo && { url: site.url + photo.src, alt: photo.alt, width: photo.width, height: photo.height },
    rating: {
      count: rating.count,
      mean: isShown ? rating.mean : null,
      distribution: isShown ? rating.distribution : null,
    },
  }
}
