import type { CollectionSlug, PayloadRequest } from 'payload'
import { idsOf } from '@/db/ids-of'
import { plainText } from '@/rich-text/plain-text'
import type { ContentField } from './content-fields'

const related: Partial<Record<ContentField, { collection: CollectionSlug; name: string }>> = {
  authors: { collection: 'authors', name: 'name' },
  reviewer: { collection: 'authors', name: 'name' },
  symptoms: { collection: 'symptoms', name: 'plainName' },
  image: { collection: 'media', name: 'filename' },
}

/** The names of people and things, by id; asked of the database or, in the panel, of the REST API. */
export type FindNames = (
  collection: CollectionSlug,
  field: string,
  ids: number[],
) => Promise<ReadonlyMap<number, unknown>>

/** A field's content as lines of plain text, people and things by name; none if it is empty. */
export const contentText = (req: PayloadRequest, field: ContentField, value: unknown): Promise<string[]> =>
  contentLines(namesFor(req), field, value)

/** The same, wherever the names come from. */
export async function contentLines(
  findNames: FindNames,
  field: ContentField,
  value: unknown,
): Promise<string[]> {
  if (value === null || value === undefined || value === '' || value === false) return []
  const relation = related[field]
  if (relation) {
    const ids = idsOf(value as Parameters<typeof idsOf>[0])
    const names = await findNames(relation.collection, relation.name, ids)
    return ids.map((id) => `${names.get(id) ?? 'somebody who is gone'} (${id})`)
  }
  if (field === 'body')
    return plainText(value as Parameters<typeof plainText>[0])
      .split('\n')
      .filter(Boolean)
  if (Array.isArray(value)) return value.map(rowText)
  if (typeof value === 'object') return [rowText(value)].filter((text) => text !== '')
  return typeof value === 'string' ? value.split('\n') : ['yes']
}

const namesFor =
  (req: PayloadRequest): FindNames =>
  async (collection, field, ids) => {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      depth: 0,
      limit: ids.length,
      pagination: false,
      req,
    })
    return new Map(docs.map((doc) => [Number(doc.id), (doc as unknown as Record<string, unknown>)[field]]))
  }

const rowText = (row: unknown): string =>
  Object.entries((row ?? {}) as Record<string, unknown>)
    .filter(
      ([key, value]) =>
        key !== 'id' && key !== 'key' && value !== null && value !== undefined && value !== '',
    )
    .map(([, value]) => (isDay(value) ? value.slice(0, 10) : String(value)))
    .join(', ')

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)
