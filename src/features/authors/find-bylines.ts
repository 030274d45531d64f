import type { Payload } from 'payload'
import { findSummaries } from '@/features/ratings/find-summaries'
import type { Author } from '@/payload-types'
import type { BylineAuthor } from './author-view'

/** The fields that a byline needs. */
export const bylineFields = {
  slug: true,
  name: true,
  credentials: true,
  specialties: true,
  practice: true,
} as const

type BylineSource = Pick<Author, 'id' | keyof typeof bylineFields>

/** An author's document as its byline. */
export function toByline(author: BylineSource, rating: BylineAuthor['rating']): BylineAuthor {
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
    rating,
  }
}

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
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  return ids.flatMap((id) => {
    const doc = byId.get(id)
    return doc ? [toByline(doc, summaryOf(id))] : []
  })
}
