import { sayFreshFor } from '@/cache/fresh-for'
import { tags } from '@/cache/tags'
import { paperColors } from '@/design/tokens.css'
import { iconPaths } from '@/html/icon-files'
import { redirectTo, securityHeaders } from '@/html/respond'
import type { Context } from '@/site/answers/answer'
import { type IconKind, iconIco, iconPng, iconSvg } from './draw-icon'
import { securityText } from './security-text'

const WEEK_S = 7 * 24 * 60 * 60
const DAY_MS = 24 * 60 * 60 * 1000

/** Rendered once per process. */
const drawn = new Map<string, Promise<Buffer>>()

const draw = (path: string, drawing: () => Promise<Buffer>): Promise<Buffer> => {
  const known = drawn.get(path) ?? drawing()
  drawn.set(path, known)
  known.catch(() => drawn.delete(path))
  return known
}

const png = (path: string, kind: IconKind, side: number) => async () =>
  icon(await draw(path, () => iconPng(kind, side)), 'image/png')

/** The URLs that browsers and tools request on every site. */
const files: Record<string, (context: Context) => Promise<Response | null>> = {
  [iconPaths.ico]: async () => icon(await draw(iconPaths.ico, iconIco), 'image/x-icon'),
  [iconPaths.svg]: async () => icon(Buffer.from(iconSvg()), 'image/svg+xml'),
  [iconPaths.apple]: png(iconPaths.apple, 'tile', 180),
  [iconPaths.feed]: png(iconPaths.feed, 'tile', 144),
  [iconPaths.small]: png(iconPaths.small, 'tile', 192),
  [iconPaths.large]: png(iconPaths.large, 'tile', 512),
  [iconPaths.maskable]: png(iconPaths.maskable, 'maskable', 512),
  [iconPaths.manifest]: async ({ site }) => kept(manifestOf(site), 'application/manifest+json'),
  '/.well-known/security.txt': async ({ site }) => {
    const text = securityText(site, new Date())
    // Its expiry date changes daily.
    return text === null ? null : kept(text, 'text/plain; charset=utf-8', DAY_MS)
  },
  '/.well-known/change-password': async () => redirectTo('/admin/account', 302),
}

/**
 * GET of an icon, the manifest or a well-known URL.
 *
 * @returns null if the path is none of them, or the site has no content for it
 */
export const findSiteFile = (context: Context, path: string): Promise<Response | null> =>
  Object.hasOwn(files, path) ? (files[path]?.(context) ?? Promise.resolve(null)) : Promise.resolve(null)

function icon(bytes: Buffer, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...securityHeaders,
      'Content-Type': type,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'Cache-Control': `public, max-age=${WEEK_S}`,
    },
  })
}

function kept(text: string, type: string, freshForMs?: number): Response {
  const headers = new Headers({ ...securityHeaders, 'Content-Type': type, 'Cache-Tag': tags.site })
  headers.set('Cache-Control', 'public, max-age=0, must-revalidate')
  sayFreshFor(headers, freshForMs)
  return new Response(text, { headers })
}

/** The site's appearance on a home screen (W3C, web application manifest). */
function manifestOf({ name, tagline, language }: Context['site']): string {
  const tile = (src: string, side: number, purpose: string) => ({
    src,
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose,
  })
  return JSON.stringify({
    id: '/',
    name,
    short_name: name,
    description: tagline || undefined,
    lang: language,
    dir: 'auto',
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: paperColors.light,
    theme_color: paperColors.light,
    icons: [
      tile(iconPaths.small, 192, 'any'),
      tile(iconPaths.large, 512, 'any'),
      tile(iconPaths.maskable, 512, 'maskable'),
    ],
  })
}
