import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { orderByRating, siteMean } from '@/community/ratings/bayesian-mean'
import { authorCountQuery, authorWordsQuery, listedAuthorsQuery } from '@/content/lists/listed-authors'
import { readTogether } from '@/db/read-together'
import { pagingOf, partOf } from '@/design/paging'
import type { AuthorFilters, AuthorOrder, DirectoryView } from './author-view'
import { toByline } from './bylines-query'
import { directoryHref } from './directory-href'
import { areOwnWords, choicesOf, filterAuthors } from './filter-authors'
import { photoTags } from './find-bylines'
import { listAuthors, withBylines } from './list-authors'

/** Authors on one page of the directory. */
export const AUTHORS_A_PAGE = 50

/** The most frequent ones: more than are offered. */
const WORDS_MOST = 200

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
  const isWhole = filters.specialty === null && filters.place === null && order === 'name'
  const part = isWhole ? await wholeDirectory(payload, page) : await filtered(payload, filters, order, page)
  if (!part) return null
  const { isLasting, ...view } = part
  return {
    view: { ...view, filters, order },
    tags: [tags.authors, tags.articles, ...photoTags(view.authors)],
    isLasting,
  }
}

type Part = Omit<DirectoryView, 'filters' | 'order'> & { isLasting: boolean }

const choiceQueries = {
  specialties: authorWordsQuery('specialty', WORDS_MOST),
  places: authorWordsQuery('place', WORDS_MOST),
}

/** All by name: an index has that order. */
async function wholeDirectory(payload: Payload, page: number): Promise<Part | null> {
  const found = await readTogether(payload, {
    people: listedAuthorsQuery(AUTHORS_A_PAGE, page),
    counts: authorCountQuery,
    ...choiceQueries,
  })
  const total = found.counts[0]?.count ?? 0
  const paging = pagingOf('/authors', page, [total, AUTHORS_A_PAGE])
  if (!paging) return null
  return {
    authors: found.people.map((row) => ({ ...toByline(row), articleCount: row.articleCount })),
    total,
    paging,
    specialties: choicesOf(found.specialties),
    places: choicesOf(found.places),
    isLasting: true,
  }
}

/** The words are compared without accents and signs, and the order by rating depends on all ratings. */
async function filtered(
  payload: Payload,
  filters: AuthorFilters,
  order: AuthorOrder,
  page: number,
): Promise<Part | null> {
  const [{ view: all }, choices] = await Promise.all([
    listAuthors(payload),
    readTogether(payload, choiceQueries),
  ])
  const prior = siteMean(all.map(({ rating }) => rating))
  const ordered = order === 'rating' ? orderByRating(all, prior) : all
  const found = filterAuthors(ordered, filters)
  const paging = pagingOf(directoryHref(filters, order), page, [found.length, AUTHORS_A_PAGE])
  if (!paging) return null
  const shown = await withBylines(payload, partOf(found, page, AUTHORS_A_PAGE))
  return {
    authors: shown.view,
    total: found.length,
    paging,
    specialties: choicesOf(choices.specialties),
    places: choicesOf(choices.places),
    isLasting: areOwnWords(all, filters),
  }
}
