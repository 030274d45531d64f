/**
 * Whether a POST comes from a page of this site (OWASP: verify the origin with standard headers).
 *
 * Browsers set `Sec-Fetch-Site` themselves and no page can forge it; older ones send `Origin` or `Referer`. A
 * request with none of them is refused.
 *
 * @param siteUrl the public URL, from the settings and never from the request
 */
export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const source = headers.get('origin') ?? headers.get('referer')
  return source !== null && URL.canParse(source) && new URL(source).origin === new URL(siteUrl).origin
}
