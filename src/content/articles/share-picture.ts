import type { SharePicture } from '@/html/open-graph'
import type { Media } from '@/payload-types'

/** X takes 5 MB, Facebook 8. */
const MOST_BYTES = 5_000_000

type File = Pick<Media, 'filename' | 'width' | 'height' | 'mimeType' | 'filesize'>

/**
 * The file of a picture that the most services can show: the original as JPEG or PNG where it is not too heavy,
 * else the large WebP.
 *
 * @returns null where the picture has no file
 */
export function sharePicture(media: Media): SharePicture | null {
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
