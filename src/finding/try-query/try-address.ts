/** The panel page on which a query is tried. */
export const tryAddress = (query: string): string =>
  `/admin/try-search${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`
