import type { SharePicture } from '@/html/open-graph'
import type { Media } from '@/payload-types'

/** X accepts 5 MB, Facebook 8. */
const MOST_BYTES = 5_000_000

type File = Pick<Media, 'filename' | 'width' | 'height' | 'mimeType' | 'filesize'>

/**
 * The most widely supported file of a picture: the original as JPEG or PNG if it is small enough, else the large
 * WebP.
 *
 * @returns null if the picture has no file
 */
export function sharePicture(media: Pick<Media, keyof File | 'alt' | 'sizes'>): SharePicture | null {
  const isPlain = media.mimeType === 'image/jpeg' || media.mimeType === 'image/png'
  const large = media.sizes?.largeWebp
  const file: File = (isPlain && (media.filesize ?? 0) <= MOST_BYTES) || !large?.filename ? media : large
  if (!file.filename || !file.width || !file.height || !file.mimeType) return null
  return {
    path: `/api/media/file/${encodeURIComponent(file.filename)}`,
    width: file.width,
    height: file.height,
    alt: media.alt,
    type: file.mimeType,
  }
}
