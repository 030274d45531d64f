import { createElement, type ReactElement } from 'react'
import { tagHeader } from '@/cache/fold-tags'
import { sayFreshFor } from '@/cache/fresh-for'
import { baseCss } from '@/design/base.css'
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
  /** 200 where absent. */
  status?: number
  site: SiteView
  /** The page's own path, for the canonical address and the current place in the navigation. */
  path: string
  /** Without the site's name, which is added. */
  title: string
  description?: string
  /** Pages with a status of 400 or more say `noindex` by themselves. */
  robots?: string
  /** Style sheets of the parts that the page uses; doubles are dropped, the order is kept. */
  styles: string[]
  /** Structured data for search engines. */
  jsonLd?: object
  /** How the page looks where it is shared, beyond its title and the site's picture. Pages that say `noindex` have none. */
  openGraph?: OpenGraph
  /** Feeds of what the page shows. */
  feeds?: FeedLink[]
  body: ReactElement
  /** What the page was made from, for the page cache; a page without tags is never stored. */
  tags?: string[]
  /** How long the page stays right by itself, in milliseconds; absent or Infinity: until something is changed. */
  freshForMs?: number
  headers?: HeadersInit
  /** Only for pages that nobody but staff gets. */
  staff?: StaffPage
}

/** What every answer of ours says. */
export const securityHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: that would turn the Origin of our own forms into `null`.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * Answers with a reader's page: one HTML document, its style inside, no script.
 *
 * @param options what the page is made of
 * @returns the response, with its security headers and its cache tags
 */
export async function htmlPage(options: HtmlPageOptions): Promise<Response> {
  const status = options.status ?? 200
  const robots = options.robots ?? (status >= 400 ? 'noindex' : undefined)
  const styleText = [...new Set([tokensCss, baseCss, shellCss, ...options.styles])].join('')
  const html = await renderHtml(
    createElement(Document, {
      site: options.site,
      path: options.path,
      title: options.title,
      description: options.description,
      robots,
      styleText,
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
  return new Response(html, { status, headers })
}

/**
 * Sends the reader on to another address.
 *
 * @param location path or absolute address, already encoded
 * @param status 303 after a form, 301 or 308 for a page that moved
 * @param tags what the redirect was made from; without tags it is never stored
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
