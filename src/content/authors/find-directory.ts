import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { orderByRating, siteMean } from '@/community/ratings/bayesian-mean'
import type { AuthorFilters, AuthorOrder, DirectoryView } from './author-view'
import { areOwnWords, filterAuthors, placesOf, specialtiesOf } from './filter-authors'
import { listAuthors, withPhotos } from './list-authors'

const MOST = 500

/**
 * The directory of authors with these filters; empty if nobody matches.
 *
 * @returns `isLasting`: whether the filters are values of the directory, so that the page is worth caching
 */
export async function findDirectory(
  payload: Payload,
  filters: AuthorFilters,
  order: AuthorOrder = 'name',
): Promise<Tagged<DirectoryView> & { isLasting: boolean }> {
  const { view: all, tags } = await listAuthors(payload)
  const prior = siteMean(all.map(({ rating }) => rating))
  const ordered = order === 'rating' ? orderByRating(all, prior) : all
  const found = filterAuthors(ordered, filters)
  const shown = await withPhotos(payload, found.slice(0, MOST))
  return {
    view: {
      authors: shown.view,
      total: found.length,
      filters,
      order,
      specialties: specialtiesOf(all),
      places: placesOf(all),
    },
    tags: [...tags, ...shown.tags],
    isLasting: areOwnWords(all, filters),
  }
}
