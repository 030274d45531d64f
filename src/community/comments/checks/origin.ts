import { type Check, hold } from './verdict'

/**
 * A form that did not come from our own page, by `Sec-Fetch-Site` or `Origin` (Fetch Metadata, W3C). The form
 * reader refuses those already; this one stays for callers that cannot refuse.
 */
export const checkOrigin: Check = (_comment, { isFromOurPage }) =>
  isFromOurPage ? null : hold('origin', 2, ['otherPage'])
