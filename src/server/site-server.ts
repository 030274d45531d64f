import http, { type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { Made } from '@/jobs/backup-note'
import { bindPort } from './bind-port'
import type { EdgeCacheKind } from './edge-caches'
import { guardHandler } from './forward-request'
import { openLoopBack } from './loop-back'
import type { MachineOptions } from './machine-delivery'
import { knowingItsRequest } from './observe-request'
import type { DatabaseState, PageCache } from './page-cache'
import { createPageDelivery } from './page-delivery'
import type { StoredPage } from './page-forms'
import type { BodyPaces } from './read-body'
import { limitSlowClients, SERVER_OPTIONS } from './request-limits'
import { createRequestRouter } from './route-request'
import type { MadeState } from './watch-made'

export type SiteServerOptions = {
  /** Next's handler. */
  handler: RequestListener
  publicUrl: string
  trustedProxies: number
  cacheBytes: number
  /** Off in development: every request goes to Next. */
  cachePages: boolean
  /** The edge cache that we also purge, so that it may store pages. */
  edge: EdgeCacheKind | null
  purgesArrive: () => boolean
  /** The current state of the database. */
  databaseState: () => DatabaseState
  isReady: () => Promise<boolean>
  madeState: (made: Made) => Promise<MadeState>
  /** Resolves once the page cache has applied every write committed before the call. */
  settled: () => Promise<void>
  log: Logger
  machines?: MachineOptions
  /** Lets who knows it read `/metrics`; without it there are none. */
  metricsToken?: string
  /** What the other web processes of this machine have counted. */
  askSiblingsForCounts?: () => Promise<unknown[]>
  renderTimeoutMs?: number
  /** How long Next may take to respond to a write; shorter in tests. */
  writeTimeoutMs?: number
  /** Timeouts for a request's headers and body; shorter in tests. */
  headersTimeoutMs?: number
  paces?: BodyPaces
  /** How long running requests may take to finish on shutdown. */
  stopTimeoutMs?: number
}

export type SiteServer = {
  server: Server
  /** Null in development. */
  cache: PageCache<StoredPage> | null
  /** What this process has counted; null if nobody may read it. */
  count: () => Promise<unknown>
  /** @throws Error that says what to do if the port cannot be used */
  listen: (port: number, host: string) => Promise<number>
  /** Finishes running requests, then closes all connections. */
  stop: () => Promise<void>
}

/** The HTTP server without Next and without a database: both are passed in. */
export async function createSiteServer(options: SiteServerOptions): Promise<SiteServer> {
  const { publicUrl, log, stopTimeoutMs = 10_000 } = options
  const handler = knowingItsRequest(guardHandler(options.handler, log))
  const loopBack = await openLoopBack(handler, publicUrl, options.renderTimeoutMs, options.writeTimeoutMs)
  const pages = options.cachePages ? createPageDelivery({ ...options, render: loopBack.render }) : null
  // Loaded only where it is used: what it counts costs memory.
  const { createMetrics } = options.metricsToken ? await import('./metrics') : {}
  const metrics =
    createMetrics && options.metricsToken
      ? createMetrics({ token: options.metricsToken, pages, askSiblings: options.askSiblingsForCounts })
      : null
  const route = createRequestRouter({ ...options, handler, loopBack, pages, metrics })
  const server = http.createServer(SERVER_OPTIONS, route)
  // Whether the body is wanted is decided later (receive-request.ts).
  server.on('checkContinue', route)
  limitSlowClients(server, options.headersTimeoutMs)
  // Hot reloading takes over connections; the server would wait for them forever when closing.
  const upgraded = new Set<Duplex>()
  if (!pages) {
    server.on('upgrade', (_, socket) => upgraded.add(socket.once('close', () => upgraded.delete(socket))))
  }

  return {
    server,
    cache: pages?.cache ?? null,
    count: async () => metrics?.count() ?? null,
    listen: async (port, host) => {
      await bindPort(server, port, host)
      return (server.address() as AddressInfo).port
    },
    stop: async () => {
      for (const socket of upgraded) socket.destroy()
      const closed = new Promise<void>((done) => server.close(() => done()))
      // A connection becomes idle after its last response, and would then stay open for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const late = setTimeout(() => {
        log.warn('some requests did not finish in time and were aborted')
        server.closeAllConnections()
      }, stopTimeoutMs)
      await closed
      clearInterval(idle)
      clearTimeout(late)
      await loopBack.close()
    },
  }
}
