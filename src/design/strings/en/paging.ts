/** The pages of a long list. */
export const paging = {
  label: 'Pages of this list',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  pageOf: (page: number, pages: number) =>
    `Page ${page.toLocaleString('en')} of ${pages.toLocaleString('en')}`,
  inTitle: (title: string, page: number, pages: number) => `${title}, page ${page} of ${pages}`,
  shown: (from: number, to: number, total: number) =>
    `Showing ${from.toLocaleString('en')} to ${to.toLocaleString('en')} of ${total.toLocaleString('en')}.`,
}
