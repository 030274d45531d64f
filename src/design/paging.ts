/** Which page of a long list this is, from 1. `base` is the URL of the first page, which may have a query. */
export type Paging = { page: number; pages: number; base: string }

/**
 * The position of a page that shows a part of one or more lists.
 *
 * @param base the URL of the first page
 * @param lists of each list its length and how many of it fit on a page; the longest decides
 * @returns null if the page comes after the last one; the first page always exists
 */
export function pagingOf(
  base: string,
  page: number,
  ...lists: [total: number, perPage: number][]
): Paging | null {
  const pages = Math.max(1, ...lists.map(([total, perPage]) => Math.ceil(total / perPage)))
  return page <= pages ? { page, pages, base } : null
}

/** The page that a URL asks for; 1 if it asks for none, or for what is no number of a page. */
export function pageFrom(url: string): number {
  const asked = new URL(url).searchParams.get('page') ?? ''
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}

/** The URL of one page. */
export function pageHref({ base }: Pick<Paging, 'base'>, page: number): string {
  if (page === 1) return base
  return `${base}${base.includes('?') ? '&' : '?'}page=${page}`
}

/** The part of a list that is on a page. */
export const partOf = <T>(list: readonly T[], page: number, perPage: number): T[] =>
  list.slice((page - 1) * perPage, page * perPage)
