import type { SiteImportOptions } from './context'
import { type FetchRules, fetchPicture } from './fetch-picture'

/** Pictures from the addresses that the export itself names. */
export const fetchingAll = (rules: FetchRules): NonNullable<SiteImportOptions['listed']> => ({
  find: (url) => (URL.canParse(url) ? url : null),
  fetch: (address) => fetchPicture(address, rules),
})
