import type { Payload, PayloadRequest } from 'payload'
import type { PictureView } from '@/design/picture-view'
import type { Media } from '@/payload-types'

const fileAddress = (filename: string) => `/api/media/file/${encodeURIComponent(filename)}`

/** The pictures with these ids, by id; missing ones are omitted. */
export async function findPictures(
  { payload }: { payload: Payload } | PayloadRequest,
  ids: number[],
): Promise<Record<number, PictureView>> {
  if (ids.length === 0) return {}
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  return Object.fromEntries(docs.flatMap((doc) => toView(doc) ?? []).map((view) => [view.id, view]))
}

function toView(doc: Media): PictureView | null {
  const { id, alt, width, height, filename } = doc
  if (!width || !height || !filename) return null
  const sources = ['avif', 'webp'].flatMap((format) => {
    const srcSet = sizesIn(doc, `image/${format}`)
    return srcSet === '' ? [] : [{ type: `image/${format}`, srcSet }]
  })
  return { id, alt, width, height, src: fileAddress(filename), sources }
}

/** Small pictures have few sizes or none: they are never upscaled. */
function sizesIn(doc: Media, type: string): string {
  return Object.values(doc.sizes ?? {})
    .filter((size) => size?.filename && size.width && size.mimeType === type)
    .map((size) => `${fileAddress(size?.filename ?? '')} ${size?.width}w`)
    .join(', ')
}
