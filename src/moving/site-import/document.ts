import type { PayloadRequest } from 'payload'
import { idsOf } from '@/db/ids-of'
import { digest } from '@/moving/article-import/digest'
import type { Article, Page } from '@/payload-types'
import { COLLECTIONS } from './context'

export type ItemKind = 'post' | 'page'

/** An imported article or page as editors see it now. */
export type StoredItem = {
  id: number
  slug: string
  isPublished: boolean
  isInTrash: boolean
  edition: string
  body: unknown
}

/** The newest version; null if it was deleted. */
export async function readItem(req: PayloadRequest, kind: ItemKind, id: number): Promise<StoredItem | null> {
  const { docs } = await req.payload.find({
    collection: COLLECTIONS[kind],
    where: { id: { equals: id } },
    draft: true,
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [found] = docs
  if (!found) return null
  return {
    id: found.id,
    slug: found.slug ?? '',
    isPublished: found._status === 'published',
    isInTrash: 'deletedAt' in found && Boolean(found.deletedAt),
    edition: editionOf(found),
    body: found.body,
  }
}

/** What an import stores and editors may change. */
export function editionOf(document: Article | Page): string {
  const { body, slug } = document
  if (!('question' in document)) return digest({ body, slug, title: document.title })
  const { question, summary, authors, symptoms, image } = document
  const keyPoints = (document.keyPoints ?? []).map(({ point }) => point)
  const references = (document.references ?? []).map(({ id: _, ...reference }) => reference)
  return digest({
    body,
    slug,
    question,
    summary: summary ?? null,
    authors: idsOf(authors),
    symptoms: idsOf(symptoms),
    image: idsOf(image),
    ...(keyPoints.length > 0 ? { keyPoints } : {}),
    ...(references.length > 0 ? { references } : {}),
  })
}
