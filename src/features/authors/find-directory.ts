import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { orderByRating, siteMean } from '@/features/ratings/bayesian-mean'
import type { AuthorFilters, AuthorOrder, DirectoryView } from './author-view'
import { filterAuthors, placesOf, specialtiesOf } from './filter-authors'
import { listAuthors } from './list-authors'

/** The directory of authors, narrowed to these filters; nobody where they match nobody. */
export async function findDirectory(
  payload: Payload,
  filters: AuthorFilters,
  order: AuthorOrder = 'name',
): Promise<Tagged<DirectoryView>> {
  const { view: all, tags } = await listAuthors(payload)
  const prior = siteMean(all.map(({ rating }) => rating))
  const ordered = order === 'rating' ? orderByRating(all, prior) : all
  return {
    view: {
      authors: filterAuthors(ordered, filters),
      filters,
      order,
      specialties: specialtiesOf(all),
      places: placesOf(all),
    },
    tags,
  }
}
