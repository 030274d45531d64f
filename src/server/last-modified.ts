/** When a page's body last changed: seconds since 1970, null if that cannot be expressed in whole seconds. */
export type Version = { digest: string; changedAt: number; lastModified: number | null }

/**
 * The version of a freshly rendered page.
 *
 * The date is that of the render that first produced this body, so it is never before the change and never in the
 * future; a restart resets it. HTTP dates have no fractions: of two bodies within one second the later one gets no
 * date, or a client with the earlier one would be told that nothing changed (RFC 9110, 8.8.2.2).
 *
 * @param now milliseconds since 1970
 */
export function versionOf(digest: string, previous: Version | undefined, now: number): Version {
  if (previous?.digest === digest) return previous
  const changedAt = Math.floor(now / 1000)
  const isAmbiguous = previous !== undefined && previous.changedAt >= changedAt
  return { digest, changedAt, lastModified: isAmbiguous ? null : changedAt }
}

/**
 * Whether `If-Modified-Since` shows that the client has this version (RFC 9110, 13.1.3).
 *
 * @param header as sent; an invalid date is ignored
 */
export function isUnmodified(header: string | undefined, version: Version | undefined): boolean {
  if (header === undefined || !version || version.lastModified === null) return false
  // HTTP dates only; Date.parse would also accept a bare year.
  const since = /^[A-Za-z]+,? .*\d{2}:\d{2}:\d{2}/.test(header) ? Date.parse(header) : Number.NaN
  return version.lastModified * 1000 <= since
}

export const httpDate = (seconds: number) => new Date(seconds * 1000).toUTCString()
