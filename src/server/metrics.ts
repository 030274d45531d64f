import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { PageDelivery } from './page-delivery'
import { refuseRequest } from './refuse-request'

export type MetricsOptions = {
  /** Who knows it may read the metrics. */
  token: string
  /** Null in development. */
  pages: Pick<PageDelivery, 'counts' | 'cache'> | null
  /** What the other web processes of this machine have counted. */
  askSiblings?: () => Promise<unknown[]>
}

export type Metrics = {
  /** Answers `GET /metrics` in the Prometheus text format, for all web processes of the machine together. */
  answer: (req: IncomingMessage, res: ServerResponse) => void
  /** What this process has counted, for another that is asked. */
  count: () => Promise<unknown>
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Counts what the page cache does, and what Node and the process need (memory, event loop, open files). */
export function createMetrics({ token, pages, askSiblings }: MetricsOptions): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  if (pages) countPages(registry, pages)
  const wanted = digest(`Bearer ${token}`)
  const count = () => registry.getMetricsAsJSON()

  const collect = async () => {
    const others = (await askSiblings?.()) ?? []
    const counted = [await count(), ...others.filter((other) => Array.isArray(other))]
    return AggregatorRegistry.aggregate(counted).metrics()
  }
  return {
    count,
    answer: (req, res) => {
      if (!timingSafeEqual(digest(req.headers.authorization ?? ''), wanted)) {
        const headers = { 'WWW-Authenticate': 'Bearer' }
        return refuseRequest(req, res, { status: 401, message: 'The metrics need METRICS_TOKEN.', headers })
      }
      collect().then(
        (text) => {
          res.writeHead(200, {
            'Content-Type': registry.contentType,
            'Cache-Control': 'no-store',
            'X-Content-Type-Options': 'nosniff',
          })
          res.end(text)
        },
        () => refuseRequest(req, res, { status: 500, message: 'The metrics could not be collected.' }),
      )
    },
  }
}

function countPages(registry: Registry, { counts, cache }: NonNullable<MetricsOptions['pages']>): void {
  const registers = [registry]
  new Counter({
    name: 'symptom_database_pages_total',
    help: 'Pages by the page cache: hit, miss (rendered first), renewed (rendered anew), stale (a copy), failed',
    labelNames: ['result'],
    registers,
    collect() {
      this.reset()
      for (const [result, n] of Object.entries(counts)) this.inc({ result }, n)
    },
  })
  new Counter({
    name: 'symptom_database_purges_total',
    help: 'Purges that the page cache has applied',
    registers,
    collect() {
      this.reset()
      this.inc(cache.usage().purges)
    },
  })
  new Gauge({
    name: 'symptom_database_cached_pages',
    help: 'Pages in the page cache',
    registers,
    collect() {
      this.set(cache.usage().pages)
    },
  })
  new Gauge({
    name: 'symptom_database_cached_bytes',
    help: 'Size of the page cache in bytes',
    registers,
    collect() {
      this.set(cache.usage().bytes)
    },
  })
}
