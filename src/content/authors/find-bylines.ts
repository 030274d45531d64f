import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { tags } from '@/cache/tags'
import { readTogether } from '@/db/read-together'
import type { PictureView } from '@/design/picture-view'
import type { BylineAuthor } from './author-view'
import { bylinesQuery, toByline } from './bylines-query'

/** The tags of the portraits in bylines. */
export const photoTags = (authors: { photo: PictureView | null }[]): string[] =>
  authors.flatMap(({ photo }) => (photo ? [tags.media(photo.id)] : []))

/** Bylines of these authors, in the order of `ids`. */
export async function findBylines(payload: Payload, ids: number[]): Promise<BylineAuthor[]> {
  if (ids.length === 0) return []
  const { people } = await readTogether(payload, {
    people: bylinesQuery(sql`a.id = any(${sql.param(ids)}::int[])`),
  })
  const byId = new Map(people.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toByline(row)] : []
  })
}
