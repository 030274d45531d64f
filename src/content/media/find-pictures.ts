import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { readTogether } from '@/db/read-together'
import type { PictureView } from '@/design/picture-view'
import { type PictureRow, picturesQuery } from './pictures-query'

const fileAddress = (filename: string) => `/api/media/file/${encodeURIComponent(filename)}`

/** The pictures with these ids, by id; missing ones are omitted. */
export async function findPictures(
  { payload }: { payload: Payload } | PayloadRequest,
  ids: number[],
): Promise<Record<number, PictureView>> {
  if (ids.length === 0) return {}
  const { pictures } = await readTogether(payload, { pictures: picturesQuery(sql`${sql.param(ids)}::int[]`) })
  return toPictures(pictures)
}

/** Pictures by id, those that have a file. */
export const toPictures = (rows: PictureRow[]): Record<number, PictureView> =>
  Object.fromEntries(rows.flatMap((row) => toPicture(row) ?? []).map((view) => [view.id, view]))

/** A picture for its place in a page; null if it has no file. */
export function toPicture(row: PictureRow): PictureView | null {
  const { id, alt, width, height, filename } = row
  if (!width || !height || !filename) return null
  const sources = ['avif', 'webp'].flatMap((format) => {
    const srcSet = sizesIn(row, `image/${format}`)
    return srcSet === '' ? [] : [{ type: `image/${format}`, srcSet }]
  })
  return { id, alt, width, height, src: fileAddress(filename), sources }
}

/** Small pictures have few sizes or none: they are never upscaled. */
function sizesIn(row: PictureRow, type: string): string {
  return Object.values(row.sizes ?? {})
    .filter((size) => size?.filename && size.width && size.mimeType === type)
    .map((size) => `${fileAddress(size?.filename ?? '')} ${size?.width}w`)
    .join(', ')
}
