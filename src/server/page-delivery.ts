import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type DatabaseState, PageCache } from './page-cache'
import { sendPage } from './send-page'
import { type Rendered, type StoredPage, storePage } from './stored-page'

export type PageDelivery = {
  cache: PageCache<StoredPage>
  /** Answers at once when the address as sent is the key of a fresh page. */
  serveKept: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Answers with the page of a key, rendered where needed. */
  serve: (key: string, req: IncomingMessage, res: ServerResponse) => Promise<void>
}

export type PageDeliveryOptions = {
  render: (path: string) => Promise<Rendered>
  purgesArrive: () => boolean
  /** What is known of the database now. */
  databaseState: () => DatabaseState
  cacheBytes: number
  edge: boolean
  log: Logger
}

const RETRY_AFTER_S = 5
const SORRY =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>Not available at the moment</title><h1>This page is not available at the moment</h1>' +
  '<p>Please try again in a few seconds. In an emergency, call your local emergency number.</p>' +
  '<p lang="es">Esta página no está disponible en este momento. Inténtelo de nuevo en unos segundos. ' +
  'En una emergencia, llame al número de emergencias de su zona.</p></html>\n'

/** Puts the page cache between readers and Next. */
export function createPageDelivery(options: PageDeliveryOptions): PageDelivery {
  const { render, purgesArrive, databaseState, cacheBytes, edge, log } = options

  const cache = new PageCache<StoredPage>({
    maxBytes: cacheBytes,
    retryPauseMs: RETRY_AFTER_S * 1000,
    purgesArrive,
    databaseState,
    onRenderFailed: (key, err) => log.error({ key, err }, 'a page could not be rendered'),
    render: async (key, previous) => {
      const rendered = await render(key)
      if (rendered.headers['set-cookie']) log.warn({ key }, 'a public page sets a cookie: removed, not kept')
      return storePage(rendered, edge, previous)
    },
  })

  return {
    cache,
    serveKept: (req, res) => {
      const page = cache.fresh(req.url ?? '')
      if (page) sendPage(req, res, page, 'hit')
      return page !== undefined
    },
    serve: async (key, req, res) => {
      const found = await cache.get(key)
      if (res.destroyed) return
      if (found) sendPage(req, res, found.page, found.source)
      else sendSorry(req, res)
    },
  }
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
