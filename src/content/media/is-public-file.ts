import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'

/** How long a public file is served without checking again, in milliseconds. */
const ASK_AGAIN_MS = 60_000
/** The number of remembered names; one page shows a few. */
const MOST_REMEMBERED = 20_000

/** When each file was last found to be public. */
const seenPublic = new Map<string, number>()

/**
 * Whether readers may see a file: its picture is in a published article or page, or is an author's portrait.
 *
 * @param name of the original or of one of its sizes
 * @throws the database's error, for a file that is not known to be public: pictures of cached pages are served
 * while the database is down
 */
export async function isPublicFile(payload: Payload, name: string): Promise<boolean> {
  const seenAt = seenPublic.get(name)
  if (seenAt !== undefined && performance.now() - seenAt < ASK_AGAIN_MS) return true
  try {
    const isPublic = await ask(payload, name)
    remember(name, isPublic)
    return isPublic
  } catch (error) {
    if (seenAt === undefined) throw error
    return true
  }
}

function remember(name: string, isPublic: boolean): void {
  seenPublic.delete(name)
  if (!isPublic) return
  const oldest = seenPublic.size >= MOST_REMEMBERED ? seenPublic.keys().next().value : undefined
  if (oldest !== undefined) seenPublic.delete(oldest)
  seenPublic.set(name, performance.now())
}

async function ask(payload: Payload, name: string): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    with picture as (
      select id from media where filename = ${name}
        or sizes_small_avif_filename = ${name} or sizes_small_webp_filename = ${name}
        or sizes_medium_avif_filename = ${name} or sizes_medium_webp_filename = ${name}
        or sizes_large_avif_filename = ${name} or sizes_large_webp_filename = ${name})
    select exists (select 1 from articles a join picture p on a.image_id = p.id
        where a._status = 'published' and a.published_at <= now())
      or exists (select 1 from articles a join picture p on figures_of(a.body) @> jsonb_build_array(p.id)
        where a._status = 'published' and a.published_at <= now())
      or exists (select 1 from pages a join picture p on figures_of(a.body) @> jsonb_build_array(p.id)
        where a._status = 'published' and a.published_at <= now())
      or exists (select 1 from authors a join picture p on a.photo_id = p.id where a._status = 'published') as public`)
  return rows[0]?.public === true
}
