import type { Strings } from '@/design/strings/words'
import type { SearchView } from '../search-view'

/** Links to the previous and next results; nothing if there is only one page. */
export function Pages({ search, t }: { search: SearchView; t: Strings }) {
  const { page, pages } = search
  if (pages <= 1) return null
  return (
    <nav className="search-pages" aria-label={t.search.pages}>
      {page > 1 && (
        <a rel="prev" href={addressOf(search, page - 1)}>
          {t.paging.previous}
        </a>
      )}
      <span>{t.paging.pageOf(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={addressOf(search, page + 1)}>
          {t.paging.next}
        </a>
      )}
    </nav>
  )
}

/** For a page beyond the last one: links back. */
export function BeyondPages({ search, t }: { search: SearchView; t: Strings }) {
  return (
    <p>
      {t.search.beyond} <a href={addressOf(search, search.pages)}>{t.search.lastPage(search.pages)}</a>
    </p>
  )
}

/** The URL of a page of results of the same search. */
export function addressOf(
  { query, system, isExact }: Pick<SearchView, 'query' | 'system' | 'isExact'>,
  page: number,
): string {
  const parameters = new URLSearchParams({ q: query })
  if (system) parameters.set('system', system)
  if (isExact) parameters.set('exact', '1')
  if (page > 1) parameters.set('page', String(page))
  return `/search?${parameters}`
}
