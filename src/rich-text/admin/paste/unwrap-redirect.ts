import { leadsToWebsite, safeHref } from '../../safe-href'

/** Reads the target out of an address; null where it is another kind of address. */
type Reader = (url: URL) => string | null

const parameter =
  (...names: string[]): Reader =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find(Boolean) ?? null

/** Bing writes the target in Base64 for addresses behind two letters. */
const readBing: Reader = ({ searchParams }) => {
  const [, code] = /^a1(.+)$/u.exec(searchParams.get('u') ?? '') ?? []
  return code === undefined ? null : decode(() => atob(code.replaceAll('-', '+').replaceAll('_', '/')))
}

const readYahoo: Reader = ({ pathname }) => {
  const [, target] = /\/RU=([^/]+)/u.exec(pathname) ?? []
  return target === undefined ? null : decode(() => decodeURIComponent(target))
}

/** Proofpoint marks its targets with `__` and writes `%` as `-` and `/` as `_` in an older form. */
const readProofpoint: Reader = ({ href, searchParams }) => {
  const [, plain] = /\/v3\/__(.+?)__;/u.exec(href) ?? []
  const old = searchParams.get('u')
  return plain ?? (old && decode(() => decodeURIComponent(old.replaceAll('-', '%').replaceAll('_', '/'))))
}

/** Services that count a click and send on, by host and path. */
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

/** A target may be such an address again. */
const MOST_STEPS = 4

/**
 * The page to which an address leads that goes through a search engine, a mail filter or a network: such a detour
 * tells them who reads what, and ends when they end it.
 *
 * @param href a checked address
 * @returns the address itself where it is no detour, or its target cannot be read
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
