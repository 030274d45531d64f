import { createElement, type ReactElement } from 'react'
import { tagHeader } from '@/cache/fold-tags'
import { sayFreshFor } from '@/cache/fresh-for'
import { baseCss } from '@/design/base.css'
import type { Paging } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { tokensCss } from '@/design/tokens.css'
import { contentSecurityPolicy, type StaffPage } from './csp'
import type { FeedLink } from './Document'
import { Document } from './Document'
import type { OpenGraph } from './open-graph'
import { renderHtml } from './render-html'
import { shellCss } from './shell.css'
import type { SiteView } from './site-view'
import { speculationHeader } from './speculation-rules'

export type HtmlPageOptions = {
  /** 200 if absent. */
  status?: number
  site: SiteView
  /** The page's path, for the canonical URL and the current item in the navigation. */
  path: string
  /** Which page of a list it is: decides the canonical URL, and its number is appended to the title. */
  paging?: Paging
  /** Without the site's name, which is appended. */
  title: string
  description?: string
  /** Pages with a status of 400 or more are `noindex` automatically. */
  robots?: string
  /** Style sheets of the page's components, in order; duplicates are dropped. */
  styles: string[]
  /** Structured data for search engines. */
  jsonLd?: object
  /**
   * The page's card where it is shared, beyond its title and the site's picture. Pages with `noindex` have none.
   */
  openGraph?: OpenGraph
  /** Feeds of the page's content. */
  feeds?: FeedLink[]
  body: ReactElement
  /** The page's cache tags; a page without tags is never stored. */
  tags?: string[]
  /** How long the page stays fresh by itself, in milliseconds; absent or Infinity: until a purge. */
  freshForMs?: number
  headers?: HeadersInit
  /** Only for staff pages. */
  staff?: StaffPage
}

/** Headers of every response. */
export const securityHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: that would turn the Origin of our own forms into `null`.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * Responds with a reader page: one HTML document, its style inline, no script.
 *
 * @param options the parts of the page
 * @returns the response, with its security headers and cache tags
 */
export async function htmlPage(options: HtmlPageOptions): Promise<Response> {
  const status = options.status ?? 200
  const robots = options.robots ?? (status >= 400 ? 'noindex' : undefined)
  const { paging } = options
  const title =
    paging && paging.page > 1
      ? stringsFor(options.site.language).paging.inTitle(options.title, paging.page, paging.pages)
      : options.title
  const styleText = [...new Set([tokensCss, baseCss, shellCss, ...options.styles])].join('')
  const html = await renderHtml(
    createElement(Document, {
      site: options.site,
      path: options.path,
      paging,
      title,
      description: options.description,
      robots,
      jsonLd: options.jsonLd,
      script: options.staff?.script,
      openGraph: options.openGraph ?? { type: 'website' },
      feeds: options.feeds ?? [],
      body: options.body,
    }),
  )
  const headers = answerHeaders(options.tags, options.headers)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  sayFreshFor(headers, options.freshForMs)
  const speculation = options.tags && speculationHeader(options.path, status)
  if (speculation) headers.set('Speculation-Rules', speculation)
  headers.set('Content-Security-Policy', contentSecurityPolicy(styleText, options.staff))
  return new Response(withStyle(html, styleText), { status, headers })
}

const HEAD = '<head>'

/**
 * The document with its only `<style>`, before all that differs: pages with the same beginning share its compressed
 * form (src/server/compress-page.ts). React would put titles and descriptions first.
 *
 * @param styleText our own minified style sheets; the CSP hash allows exactly this text
 */
function withStyle(html: string, styleText: string): string {
  const at = html.indexOf(HEAD) + HEAD.length
  return `${html.slice(0, at)}<meta charset="utf-8"/><style>${styleText}</style>${html.slice(at)}`
}

/**
 * Redirects the reader.
 *
 * @param location path or absolute URL, already encoded
 * @param status 303 after a form, 301 or 308 for a page that moved
 * @param tags the redirect's cache tags; without tags it is never stored
 */
export function redirectTo(location: string, status: 301 | 302 | 303 | 307 | 308, tags?: string[]): Response {
  const headers = answerHeaders(tags)
  headers.set('Location', location)
  return new Response(null, { status, headers })
}

function answerHeaders(tags: string[] | undefined, given?: HeadersInit): Headers {
  const headers = new Headers(given)
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value)
  if (tags && tags.length > 0) {
    headers.set('Cache-Tag', tagHeader(tags))
    headers.set('Cache-Control', 'public, max-age=0, must-revalidate')
  } else {
    headers.set('Cache-Control', 'no-store')
  }
  return headers
}
