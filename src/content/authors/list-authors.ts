import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { type RatingRow, toSummary } from '@/community/ratings/find-summaries'
import { countArticles } from '@/content/articles/count-articles'
import { readTogether } from '@/db/read-together'
import type { Practice } from '@/design/practice-place'
import type { AuthorListItem } from './author-view'
import { isShownAuthor } from './bylines-query'
import { findBylines, photoTags } from './find-bylines'

/** What the directory filters and sorts by. */
export type ListedAuthor = Pick<AuthorListItem, 'id' | 'name' | 'specialties' | 'rating'> & {
  practice: Pick<Practice, 'city' | 'region' | 'country'> | null
}
type Row = Omit<ListedAuthor, 'rating' | 'practice'> & {
  practice: Omit<Practice, 'name' | 'street' | 'url' | 'phone'> & { name: string | null }
  rating: RatingRow | null
}

/** All authors by name, for filters and orders that no index has; the rest is added by `withBylines`. */
export async function listAuthors(payload: Payload): Promise<Tagged<ListedAuthor[]>> {
  const { people } = await readTogether(payload, { people: everybody })
  const view = people.map(({ practice, rating, ...row }) => ({
    ...row,
    practice: practice.name ? practice : null,
    rating: toSummary(rating),
  }))
  return { view, tags: [tags.authors, tags.articles] }
}

const everybody = sql<Row>`
  select a.id, a.name,
    array(
      select t.text from authors_texts t where t.parent_id = a.id and t.path = 'specialties' order by t."order"
    ) as specialties,
    json_build_object('name', a.practice_name, 'city', a.practice_city, 'region', a.practice_region,
      'country', a.practice_country) as practice,
    case when r.author_id is null then null else row_to_json(r) end as rating
  from authors a left join rating_summaries r on r.author_id = a.id
  where ${isShownAuthor} order by a.name, a.id`

/** Adds what is shown of them, only for the displayed authors, because there may be thousands. */
export async function withBylines(
  payload: Payload,
  authors: Pick<ListedAuthor, 'id'>[],
): Promise<Tagged<AuthorListItem[]>> {
  const ids = authors.map(({ id }) => id)
  const [bylines, articlesOf] = await Promise.all([
    findBylines(payload, ids),
    countArticles(payload, 'authors', ids),
  ])
  const view = bylines.map((byline) => ({ ...byline, articleCount: articlesOf(byline.id) }))
  return { view, tags: photoTags(view) }
}
