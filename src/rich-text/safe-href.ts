const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * Checks an address that somebody typed into a link.
 *
 * @param address anything; only a full address with one of four schemes passes
 * @returns the address as the URL standard writes it (so no scheme can hide behind blanks, case or
 *   control characters), or null where it must not become a link
 */
export function safeHref(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null
  const url = new URL(address)
  return SAFE_PROTOCOLS.has(url.protocol) ? url.href : null
}

/** Whether a checked address leads to another website (and not to a mail or telephone program). */
export function leadsToWebsite(href: string): boolean {
  return href.startsWith('http:') || href.startsWith('https:')
}
