import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Media } from '@/payload-types'

/** What readers may see of a picture, and all of it is public. */
export type PictureRow = Pick<
  Media,
  'id' | 'alt' | 'width' | 'height' | 'filename' | 'mimeType' | 'filesize' | 'sizes'
>

const size = (name: string) => {
  const column = (end: string) => sql.raw(`m.sizes_${name}_${end}`)
  return sql`json_build_object('filename', ${column('filename')}, 'width', ${column('width')},
    'height', ${column('height')}, 'mimeType', ${column('mime_type')}, 'filesize', ${column('filesize')})`
}

/** The pictures whose ids are in this list, for `readTogether`. */
export const picturesQuery = (ids: SQL) => sql<PictureRow>`
  select m.id, m.alt, m.width, m.height, m.filename, m.mime_type as "mimeType", m.filesize,
    json_build_object(
      'smallAvif', ${size('small_avif')}, 'smallWebp', ${size('small_webp')},
      'mediumAvif', ${size('medium_avif')}, 'mediumWebp', ${size('medium_webp')},
      'largeAvif', ${size('large_avif')}, 'largeWebp', ${size('large_webp')}) as sizes
  from media m where m.id = any(${ids})`
