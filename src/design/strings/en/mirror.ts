/** What a copy of the site as files says on each page. */
export const mirror = {
  label: 'About this copy',
  copyOf: 'This is a copy. This page was copied on',
  original: 'The original page may be newer',
  elsewhere: 'Search, comments and ratings are only there',
  search: 'Find it in the A to Z',
  answer: 'Answer on the original page',
}
