import { createServer, type RequestListener } from 'node:http'
import next from 'next'
import type { Logger } from 'pino'
import { withGroups } from '@/cache/fold-tags'
import { hearPurges } from '@/cache/heard-purges'
import { EVERYTHING } from '@/cache/purge-message'
import { poolsAnswer } from '@/db/open-pools'
import { judgeReplicaBy } from '@/db/public-reads'
import { createEdgePurge, type EdgePurgeOptions } from './edge-purge'
import { followReplica } from './follow-replica'
import type { MachineOptions } from './machine-delivery'
import { listenForPurges } from './purge-listener'
import type { Siblings } from './siblings'
import { createSiteServer } from './site-server'
import { keepWarm } from './warm-up'
import { watchMade } from './watch-made'

export type StartServerOptions = {
  dev: boolean
  port: number
  host: string
  publicUrl: string
  databaseUrl: string
  /** A streaming replica that may answer public pages. */
  replicaUrl?: string
  trustedProxies: number
  cacheBytes: number
  edgePurge?: Pick<EdgePurgeOptions, 'url' | 'kind' | 'token'>
  /** Where the addresses of the most read pages are kept; without it nothing is rendered before it is asked for. */
  mostReadFile?: string
  /** The other web processes of this machine. */
  siblings?: Siblings
  /** Lets who knows it read `/metrics`. */
  metricsToken?: string
  log: Logger
  machines?: MachineOptions
  /** The project folder with `next.config.mjs` and the build; defaults to the working directory. */
  dir?: string
}

export type RunningServer = {
  url: string
  port: number
  /** Next's handler without the page cache, to measure the difference. */
  handler: RequestListener
  stop: () => Promise<void>
}

/**
 * Starts the site: Next behind the page cache, and the listener that keeps the cache fresh.
 *
 * @returns once requests are served; `stop` finishes running ones first
 * @throws Error that says what to do if the port is taken, and Next's own if there is no build
 */
export async function startServer(options: StartServerOptions): Promise<RunningServer> {
  const { dev, port, host, databaseUrl, edgePurge, siblings, log } = options
  const edge = edgePurge ? createEdgePurge({ ...edgePurge, log }) : null
  // Next is created only after the servers to whose upgrade events it may attach.
  let handler: RequestListener = (_, res) => res.writeHead(503, { 'Retry-After': 1 }).end()

  const site = await createSiteServer({
    ...options,
    handler: (req, res) => handler(req, res),
    cachePages: !dev,
    edge: edgePurge ? (edgePurge.kind ?? 'varnish') : null,
    purgesArrive: () => purges.isConnected(),
    databaseState: () => purges.databaseState(),
    isReady: async () => (await purges.check()) && (await poolsAnswer()),
    madeState: watchMade(databaseUrl),
    settled: async () => {
      await Promise.all([purges.catchUp(), siblings?.ask('catch up')])
    },
    askSiblingsForCounts: siblings && (() => siblings.ask('count')),
  })
  const heard = hearPurges(() => purges.isConnected())
  const purges = listenForPurges({
    databaseUrl,
    log,
    onPurge: (message) => {
      replica?.outdate()
      heard.purge(message)
      site.cache?.purge(message)
      warmUp?.purged()
      edge?.purge(withGroups([...message.drop, ...message.stale]))
    },
    onGap: () => {
      replica?.outdate()
      heard.gap()
      site.cache?.purgeEverything()
      warmUp?.purged()
      edge?.purge([EVERYTHING])
    },
  })
  siblings?.answerWith({ 'catch up': () => purges.catchUp(), count: site.count })
  const warmUp =
    site.cache && options.mostReadFile
      ? keepWarm({
          cache: site.cache,
          file: options.mostReadFile,
          databaseState: () => purges.databaseState(),
          log,
        })
      : null
  const replica = options.replicaUrl
    ? followReplica({
        replicaUrl: options.replicaUrl,
        log,
        purgesArrive: () => purges.isConnected(),
        primaryPosition: () => purges.position(),
      })
    : null
  if (replica) judgeReplicaBy(replica.isCurrent)
  // Only hot reloading upgrades connections; in production nothing may.
  const upgrades = dev ? site.server : createServer()
  const app = next({ dev, dir: options.dir ?? process.cwd(), hostname: host, port, httpServer: upgrades })

  const stop = async () => {
    await warmUp?.stop()
    await site.stop()
    await purges.stop()
    replica?.stop()
    heard.stop()
    edge?.stop()
    await app.close()
  }
  try {
    await app.prepare()
    handler = app.getRequestHandler()
    const bound = await site.listen(port, host)
    void warmUp?.begin()
    const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host
    return { url: `http://${name}:${bound}`, port: bound, handler, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
