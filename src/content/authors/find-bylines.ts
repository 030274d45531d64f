import type { Payload } from 'payload'
import { tags } from '@/cache/tags'
import { findSummaries } from '@/community/ratings/find-summaries'
import { findPictures } from '@/content/media/find-pictures'
import { idsOf } from '@/db/ids-of'
import type { PictureView } from '@/design/picture-view'
import type { Author } from '@/payload-types'
import type { BylineAuthor } from './author-view'

/** The fields that a byline needs. */
export const bylineFields = {
  slug: true,
  name: true,
  credentials: true,
  specialties: true,
  practice: true,
  photo: true,
} as const

/** The author data that findByline and its siblings read. */
export type BylineSource = Pick<Author, 'id' | keyof typeof bylineFields>

/**
 * An author document as a byline.
 *
 * @param photos pictures by id, from findPhotos
 */
export function toByline(
  author: BylineSource,
  rating: BylineAuthor['rating'],
  photos: Record<number, PictureView>,
): BylineAuthor {
  const { practice } = author
  return {
    id: author.id,
    slug: author.slug,
    name: author.name,
    credentials: (author.credentials ?? []).map(({ abbreviation, title }) => ({
      abbreviation,
      title: title ?? '',
    })),
    specialties: author.specialties ?? [],
    practice: practice?.name
      ? {
          name: practice.name,
          street: practice.street ?? null,
          city: practice.city ?? null,
          region: practice.region ?? null,
          country: practice.country ?? null,
          url: practice.url ?? null,
          phone: practice.phone ?? null,
        }
      : null,
    photo: idsOf(author.photo).flatMap((id) => photos[id] ?? [])[0] ?? null,
    rating,
  }
}

/** The portraits of these authors, by the picture's id. */
export const findPhotos = (payload: Payload, authors: BylineSource[]) =>
  findPictures({ payload }, [...new Set(authors.flatMap(({ photo }) => idsOf(photo)))])

/** The tags of the portraits in bylines. */
export const photoTags = (authors: { photo: PictureView | null }[]): string[] =>
  authors.flatMap(({ photo }) => (photo ? [tags.media(photo.id)] : []))

/** Bylines of these authors, in the order of `ids`. */
export async function findBylines(payload: Payload, ids: number[]): Promise<BylineAuthor[]> {
  if (ids.length === 0) return []
  const [{ docs }, summaryOf] = await Promise.all([
    payload.find({
      collection: 'authors',
      where: { id: { in: ids } },
      select: bylineFields,
      depth: 0,
      limit: ids.length,
      pagination: false,
      overrideAccess: false,
    }),
    findSummaries(payload, ids),
  ])
  const photos = await findPhotos(payload, docs)
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  return ids.flatMap((id) => {
    const doc = byId.get(id)
    return doc ? [toByline(doc, summaryOf(id), photos)] : []
  })
}
