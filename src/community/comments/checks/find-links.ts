const URLS = /\bhttps?:\/\/[^\s<>()[\]"']+/giu
/** Domain names without a scheme, with TLDs that are popular with spammers or known to every reader. */
const BARE =
  /(?<![@\w.-])(?:[a-z0-9-]{1,63}\.){1,10}(?:com|net|org|info|biz|shop|store|online|site|xyz|top|club|live|icu|ru|cn|example|test|invalid)\b(?:\/[^\s<>()]*)?/giu
const LINK = new RegExp(`${URLS.source}|${BARE.source}`, 'giu')

/** The links of a text, with and without scheme. */
export function linksOf(text: string): string[] {
  const full = text.match(URLS) ?? []
  const bare = text.replace(URLS, ' ').match(BARE) ?? []
  return [...full, ...bare].map((link) => link.replace(/[.,;:!?]+$/u, ''))
}

/** The text with a space in place of each link. */
export const withoutLinks = (text: string) => text.replace(LINK, ' ')
