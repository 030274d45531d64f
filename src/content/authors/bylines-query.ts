import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { type RatingRow, toSummary } from '@/community/ratings/find-summaries'
import { toPicture } from '@/content/media/find-pictures'
import { type PictureRow, picturesQuery } from '@/content/media/pictures-query'
import type { Practice } from '@/design/practice-place'
import type { BylineAuthor } from './author-view'

/** An author as the database returns it to readers. */
export type BylineRow = Pick<BylineAuthor, 'id' | 'slug' | 'name' | 'credentials' | 'specialties'> & {
  practice: Omit<Practice, 'name'> & { name: string | null }
  photos: PictureRow[]
  rating: RatingRow | null
}

/** The columns of a byline, of `authors a`. */
export const bylineColumns = sql`
  a.id, a.slug, a.name,
  coalesce((
    select json_agg(json_build_object('abbreviation', c.abbreviation, 'title', coalesce(c.title, '')) order by c._order)
    from authors_credentials c where c._parent_id = a.id), '[]') as credentials,
  array(
    select t.text from authors_texts t where t.parent_id = a.id and t.path = 'specialties' order by t."order"
  ) as specialties,
  json_build_object('name', a.practice_name, 'street', a.practice_street, 'city', a.practice_city,
    'region', a.practice_region, 'country', a.practice_country, 'url', a.practice_url,
    'phone', a.practice_phone) as practice,
  case when a.photo_id is null then '[]' else (
    select coalesce(json_agg(p), '[]') from (${picturesQuery(sql`array[a.photo_id]`)}) p) end as photos,
  (select row_to_json(r) from (
    select author_id, votes, stars_sum, distribution from rating_summaries where author_id = a.id) r) as rating`

/** What readers may see of an author: a profile that was published. */
export const isShownAuthor = sql`a._status = 'published'`

/**
 * The authors that readers may see, for `readTogether`.
 *
 * @param condition on `authors a`
 * @param rest order and limit
 */
export const bylinesQuery = (condition: SQL, rest = sql``) =>
  sql<BylineRow>`select ${bylineColumns} from authors a where ${isShownAuthor} and ${condition} ${rest}`

export function toByline(row: BylineRow): BylineAuthor {
  const { id, slug, name, credentials, specialties, practice, photos, rating } = row
  return {
    id,
    slug,
    name,
    credentials,
    specialties,
    practice: practice.name ? { ...practice, name: practice.name } : null,
    photo: photos.flatMap((photo) => toPicture(photo) ?? [])[0] ?? null,
    rating: toSummary(rating),
  }
}
