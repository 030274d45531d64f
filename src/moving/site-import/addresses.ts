/** As long as a redirect's path may be (site/redirects/collection.ts). */
const MOST_CHARACTERS = 512

/** Characters of a redirect's path. */
const PATH = /^\/(?!\/)(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})+$/iu

/**
 * One form for all spellings of a page's URL: without scheme, `www.`, fragment and final slash; of the query only what
 * names a post.
 *
 * @returns null if it is no web address
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/u.test(url.protocol)) return null
  const query = /^\?(?:p|page_id)=\d+$/u.test(url.search) ? url.search : ''
  return `${url.host.replace(/^www\./u, '')}${url.pathname.replace(/\/+$/u, '')}${query}`
}

/**
 * The path that a redirect begins at, for a page's old URL.
 *
 * @returns null if a redirect cannot hold it: one with a query, the home page, one that is too long
 */
export function redirectPath(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { pathname, search } = new URL(address)
  const path = pathname.replace(/\/+$/u, '')
  return search === '' && path.length <= MOST_CHARACTERS && PATH.test(path) ? path : null
}

/** WordPress' network of copies names the host that has the picture in the path. */
const COPIES = /^https?:\/\/i\d\.wp\.com\/(?=[^/?#]+\.[^/?#]+\/)/iu

/** Where a picture is from: the address of a copy in WordPress' network becomes that of the picture. */
export const pictureSource = (url: string) => url.replace(COPIES, 'https://')

/**
 * One form for the addresses of a picture and its smaller copies.
 *
 * @returns null if it is no address
 */
export const pictureKey = (url: string): string | null => {
  const source = pictureSource(url)
  return URL.canParse(source) ? withoutSize(new URL(source).pathname) : null
}

/** A picture's URL without the size that WordPress adds to the names of smaller copies. */
export const withoutSize = (url: string) =>
  url.replace(/-\d+x\d+(?=\.\w+$)/u, '').replace(/-scaled(?=\.\w+$)/u, '')
