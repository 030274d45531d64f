/** The target of a URL of this site, as far as it can be determined without a query. */
export type OwnAddress =
  | { kind: 'document'; collection: SluggedCollection; slug: string; path: string }
  /** A page that always exists. */
  | { kind: 'fixed' }
  /** Staff only. */
  | { kind: 'staff'; path: string }
  /** Only a redirect can exist there. */
  | { kind: 'unknown'; path: string }

export type SluggedCollection = 'articles' | 'symptoms' | 'authors' | 'body-systems' | 'pages'

const SECTIONS: Record<string, SluggedCollection> = {
  articles: 'articles',
  symptoms: 'symptoms',
  authors: 'authors',
  body: 'body-systems',
  about: 'pages',
}

/** A page and its forms. */
const DOCUMENT = /^\/(articles|symptoms|authors|body|about)\/([^/]+)(?:\/(?:comment|rate))?$/
const FIXED = /^\/(?:symptoms|body|authors|search|feed\.xml|feed\.json|sitemap\.xml|robots\.txt|media\/.+)?$/
const STAFF = /^\/(?:admin|api|preview)(?:\/|$)/

/**
 * Parses a link target.
 *
 * @param siteUrl the public origin
 * @returns null for another site's URL, a mail link or an invalid URL
 */
export function readOwnAddress(href: string, siteUrl: string): OwnAddress | null {
  if (!URL.canParse(href, siteUrl)) return null
  const url = new URL(href, siteUrl)
  if (url.host !== new URL(siteUrl).host || !/^https?:$/.test(url.protocol)) return null
  const path = decoded(url.pathname)
  if (STAFF.test(path) && !path.startsWith('/api/media/')) return { kind: 'staff', path }
  if (FIXED.test(path) || path.startsWith('/api/media/')) return { kind: 'fixed' }
  const [, section = '', slug = ''] = DOCUMENT.exec(path) ?? []
  const collection = SECTIONS[section]
  return collection ? { kind: 'document', collection, slug, path } : { kind: 'unknown', path }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
