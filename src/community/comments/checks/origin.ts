import { type Check, hold } from './verdict'

/**
 * A form that was not sent from our own page, by `Sec-Fetch-Site` or `Origin` (Fetch Metadata, W3C). The form
 * reader already refuses those; this check is for callers that cannot refuse.
 */
export const checkOrigin: Check = (_comment, { isFromOurPage }) =>
  isFromOurPage ? null : hold('origin', 2, ['otherPage'])
