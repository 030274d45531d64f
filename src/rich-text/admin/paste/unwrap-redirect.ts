import { leadsToWebsite, safeHref } from '../../safe-href'

/** Extracts the target from a redirect URL; null for any other URL. */
type Reader = (url: URL) => string | null

const parameter =
  (...names: string[]): Reader =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find(Boolean) ?? null

/** Bing encodes the target in Base64 after two letters. */
const readBing: Reader = ({ searchParams }) => {
  const [, code] = /^a1(.+)$/u.exec(searchParams.get('u') ?? '') ?? []
  return code === undefined ? null : decode(() => atob(code.replaceAll('-', '+').replaceAll('_', '/')))
}

const readYahoo: Reader = ({ pathname }) => {
  const [, target] = /\/RU=([^/]+)/u.exec(pathname) ?? []
  return target === undefined ? null : decode(() => decodeURIComponent(target))
}

/** Proofpoint delimits its targets with `__`, and in an older format writes `%` as `-` and `/` as `_`. */
const readProofpoint: Reader = ({ href, searchParams }) => {
  const [, plain] = /\/v3\/__(.+?)__;/u.exec(href) ?? []
  const old = searchParams.get('u')
  return plain ?? (old && decode(() => decodeURIComponent(old.replaceAll('-', '%').replaceAll('_', '/'))))
}

/** Click-tracking redirects, by host and path. */
const redirects: [host: RegExp, path: RegExp, read: Reader][] = [
  [
    /^(?:www\.|scholar\.)?google\.[a-z.]{2,6}$/u,
    /^\/(?:url|scholar_url|imgres)$/u,
    parameter('q', 'url', 'imgrefurl'),
  ],
  [/^(?:www\.)?bing\.com$/u, /^\/ck\//u, readBing],
  [/^(?:[\w-]+\.)?duckduckgo\.com$/u, /^\/l\/?$/u, parameter('uddg')],
  [/^r\.search\.yahoo\.com$/u, /./u, readYahoo],
  [/^(?:www\.)?yandex\.[a-z.]{2,6}$/u, /^\/clck\//u, parameter('url')],
  [/^(?:www\.)?ecosia\.org$/u, /^\/(?:newtab|redirect)/u, parameter('url')],
  [/^lm?\.(?:facebook|instagram|messenger)\.com$/u, /^\/(?:l\.php)?$/u, parameter('u')],
  [/^(?:www\.)?facebook\.com$/u, /^\/(?:l\.php|flx\/warn\/)$/u, parameter('u')],
  [/\.safelinks\.protection\.outlook\.com$/u, /./u, parameter('url')],
  [/^statics\.teams\.cdn\.office\.net$/u, /safelinks/u, parameter('url')],
  [/^urldefense(?:\.proofpoint)?\.com$/u, /^\/v[23]\//u, readProofpoint],
  [/^(?:www\.)?youtube\.com$/u, /^\/redirect$/u, parameter('q')],
  [/^(?:www\.)?linkedin\.com$/u, /^\/(?:redir\/redirect|safety\/go)\/?$/u, parameter('url')],
  [/^out\.reddit\.com$/u, /./u, parameter('url')],
  [/^slack-redir\.net$/u, /^\/link$/u, parameter('url')],
  [/^t\.umblr\.com$/u, /^\/redirect$/u, parameter('z')],
]

/** A target may be another redirect. */
const MOST_STEPS = 4

/**
 * The target of a redirect through a search engine or mail filter: such a redirect tracks readers, and stops
 * working when its service does.
 *
 * @param href a checked URL
 * @returns the URL itself if it is not a redirect, or its target cannot be extracted
 */
export function unwrapRedirect(href: string, steps = MOST_STEPS): string {
  if (steps === 0 || !leadsToWebsite(href)) return href
  const url = new URL(href)
  const [, , read] =
    redirects.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname)) ?? []
  const target = safeHref(read?.(url))
  return target === null || !leadsToWebsite(target) ? href : unwrapRedirect(target, steps - 1)
}

function decode(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}
