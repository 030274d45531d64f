import type { AuthorFilters, AuthorOrder } from './author-view'

/** The URL of the directory's first page with these filters, in the order in which the page cache has them. */
export function directoryHref({ specialty, place }: AuthorFilters, order: AuthorOrder): string {
  const query = new URLSearchParams()
  if (order !== 'name') query.set('order', order)
  if (place !== null) query.set('place', place)
  if (specialty !== null) query.set('specialty', specialty)
  return query.size > 0 ? `/authors?${query}` : '/authors'
}
