import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { languages } from '@/design/languages'
import type { InEachLanguage } from '@/design/panel-words'
import { bareSearch } from './bare-page'
import type { EdgeCacheKind } from './edge-caches'
import { isForMachines } from './machine-routes'
import { type DatabaseState, PageCache, type Source } from './page-cache'
import type { StoredPage } from './page-forms'
import { ASK_EACH_TIME, type HeaderList } from './page-headers'
import type { OtherCase } from './public-routes'
import { sendPage } from './send-page'
import { type Rendered, storePage } from './stored-page'

let improving: Promise<void> = Promise.resolve()

/** Compresses a page that is asked for again better, after the response; one page at a time. */
function improveInTurn({ improve }: StoredPage): void {
  // Pages that are waiting are as good as they were, whatever happens to another.
  if (improve) improving = improving.then(improve).catch(() => undefined)
}

/** How one request's page is sent. */
type Sending = {
  otherCase?: OtherCase
  /** Headers for this request alone. */
  headers?: HeaderList
  /** Responds if the page cannot be rendered and there is no copy; a page in words if absent. */
  sorry?: () => void
}

/** How many pages were sent, by how they came about; `failed`: there was none to send. */
type PageCounts = Record<Source | 'failed', number>

export type PageDelivery = {
  cache: PageCache<StoredPage>
  counts: Readonly<PageCounts>
  /** Responds synchronously if the URL as sent is the key of a fresh page. */
  serveKept: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Responds with the page of a key, rendered if necessary. */
  serve: (key: string, req: IncomingMessage, res: ServerResponse, sending?: Sending) => Promise<void>
}

export type PageDeliveryOptions = {
  render: (path: string) => Promise<Rendered>
  purgesArrive: () => boolean
  /** The current state of the database. */
  databaseState: () => DatabaseState
  cacheBytes: number
  edge: EdgeCacheKind | null
  log: Logger
}

/** `Retry-After` in seconds when a page cannot be rendered. */
export const RETRY_AFTER_S = 5
const sorry: InEachLanguage<string> = {
  en: 'Please try again in a few seconds. In an emergency, call your local emergency number.',
  es: 'Esta página no está disponible en este momento. Inténtelo de nuevo en unos segundos. En una emergencia, llame al número de emergencias de su zona.',
}
const SORRY =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  `<title>Not available at the moment</title>${bareSearch}<h1>This page is not available at the moment</h1>` +
  `${languages.map(({ tag }) => `<p lang="${tag}">${sorry[tag]}</p>`).join('')}</html>\n`

/** Puts the page cache between readers and Next. */
export function createPageDelivery(options: PageDeliveryOptions): PageDelivery {
  const { render, purgesArrive, databaseState, cacheBytes, edge, log } = options

  const cache = new PageCache<StoredPage>({
    maxBytes: cacheBytes,
    isApart: isForMachines,
    retryPauseMs: RETRY_AFTER_S * 1000,
    purgesArrive,
    databaseState,
    onRenderFailed: (key, err) => log.error({ key, err }, 'a page could not be rendered'),
    render: async (key, previous) => {
      const rendered = await render(key)
      if (rendered.headers['set-cookie'])
        log.warn({ key }, 'a public page sets a cookie: removed, not cached')
      return storePage(rendered, edge, previous)
    },
  })

  /**
   * Whether the edge may store a page: it may have received the purge of one that was rendered meanwhile, and gets
   * none from an instance without news.
   */
  const mayBeStored = (key: string, page: StoredPage) =>
    edge === null || (purgesArrive() && cache.fresh(key) === page)

  const counts: PageCounts = { hit: 0, miss: 0, renewed: 0, stale: 0, failed: 0 }

  return {
    cache,
    counts,
    serveKept: (req, res) => {
      const url = req.url ?? ''
      if (isForMachines(url)) return false
      const page = cache.fresh(url)
      // The lower-case URL may exist.
      if (!page || (page.missing && /[A-Z]/.test(url))) return false
      sendPage(req, res, page, 'hit', [], edge === null || purgesArrive())
      improveInTurn(page)
      counts.hit += 1
      return true
    },
    serve: async (key, req, res, { otherCase, headers, sorry } = {}) => {
      const found = await cache.get(key)
      if (otherCase && found?.page.status === 404) {
        const location = await findLowerCase(cache, otherCase)
        if (location !== null && !res.destroyed) return sendOn(res, location)
      }
      if (res.destroyed) return
      counts[found?.source ?? 'failed'] += 1
      if (found) sendPage(req, res, found.page, found.source, headers, mayBeStored(key, found.page))
      else if (sorry) sorry()
      else sendSorry(req, res)
    },
  }
}

/** Where the lower-case URL leads: to itself if the page exists, or directly to where it moved. */
async function findLowerCase(
  cache: PageCache<StoredPage>,
  { key, location }: OtherCase,
): Promise<string | null> {
  if (key === null) return location
  const page = (await cache.get(key))?.page
  if (!page || page.status >= 400) return null
  // A comment's page always redirects; what is below a moved page moved with it.
  const moved = page.status === 301 || page.status === 308 ? locationOf(page) : null
  const below = location.startsWith(`${key}/`) ? location.slice(key.length) : queryOf(location)
  return moved === null ? location : moved + below
}

const queryOf = (location: string) => (location.includes('?') ? location.slice(location.indexOf('?')) : '')

function locationOf({ forms }: StoredPage): string | null {
  const { headers } = forms.identity
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'location')
  return at < 0 ? null : (headers[at + 1] ?? null)
}

function sendOn(res: ServerResponse, location: string): void {
  res.writeHead(301, {
    Location: location,
    'Content-Length': 0,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': ASK_EACH_TIME,
  })
  res.end()
}

function sendSorry(req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(SORRY),
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Cache-Status': 'SymptomDatabase; fwd=miss; detail=render-failed',
    'Retry-After': RETRY_AFTER_S,
  })
  res.end(req.method === 'HEAD' ? undefined : SORRY)
}
