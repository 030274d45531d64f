import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { orderByRating, siteMean } from '@/community/ratings/bayesian-mean'
import { pagingOf, partOf } from '@/design/paging'
import type { AuthorFilters, AuthorOrder, DirectoryView } from './author-view'
import { directoryHref } from './directory-href'
import { areOwnWords, filterAuthors, placesOf, specialtiesOf } from './filter-authors'
import { listAuthors, withBylines } from './list-authors'

/** Authors on one page of the directory. */
export const AUTHORS_A_PAGE = 50

/**
 * One page of the directory of authors with these filters; empty if nobody matches.
 *
 * @param page from 1
 * @returns `isLasting`: whether the filters are values of the directory, so that the page is worth caching; null beyond the last page
 */
export async function findDirectory(
  payload: Payload,
  filters: AuthorFilters,
  order: AuthorOrder = 'name',
  page = 1,
): Promise<(Tagged<DirectoryView> & { isLasting: boolean }) | null> {
  const { view: all, tags } = await listAuthors(payload)
  const prior = siteMean(all.map(({ rating }) => rating))
  const ordered = order === 'rating' ? orderByRating(all, prior) : all
  const found = filterAuthors(ordered, filters)
  const paging = pagingOf(directoryHref(filters, order), page, [found.length, AUTHORS_A_PAGE])
  if (!paging) return null
  const shown = await withBylines(payload, partOf(found, page, AUTHORS_A_PAGE))
  return {
    view: {
      authors: shown.view,
      total: found.length,
      paging,
      filters,
      order,
      specialties: specialtiesOf(all),
      places: placesOf(all),
    },
    tags: [...tags, ...shown.tags],
    isLasting: areOwnWords(all, filters),
  }
}
