import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pino from 'pino'
import { env } from '@/env'
import { startServer } from '@/server/start-server'

export type ServerFacts = {
  cpuMs: number
  heapUsedMiB: number
  /** What its buffers take: pages above all. */
  buffersMiB: number
  /** How long the event loop stood still since it was asked to watch, in milliseconds; null without. */
  stalls: { p50: number; p99: number; max: number } | null
}

/** What the parent asks: `facts`, and before them to collect garbage, or after them to count stalls of the event loop. */
export type Question = 'facts' | 'collect' | 'watch'

const RESOLUTION_MS = 1

/** One instance of the site in a process of its own, which tells its parent what it has used when it is asked. */
export async function serve(): Promise<void> {
  if (!env.DATABASE_DIRECT_URL) throw new Error('DATABASE_URL is missing')
  const server = await startServer({
    dev: false,
    port: env.PORT,
    host: '127.0.0.1',
    publicUrl: env.PUBLIC_URL,
    databaseUrl: env.DATABASE_DIRECT_URL,
    trustedProxies: env.TRUSTED_PROXIES,
    cacheBytes: env.PAGE_CACHE_MB * 1024 * 1024,
    log: pino({ level: 'warn' }),
  })
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  let isWatched = false
  process.on('message', (question: Question) => {
    if (question === 'collect') collectGarbage()
    const { user, system } = process.cpuUsage()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    // The histogram counts from one timer to the next, which is due after the resolution.
    const stalled = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS)
    process.send?.({
      cpuMs: (user + system) / 1000,
      heapUsedMiB: heapUsed / 2 ** 20,
      buffersMiB: Math.max(external, arrayBuffers) / 2 ** 20,
      stalls: isWatched
        ? { p50: stalled(loop.percentile(50)), p99: stalled(loop.percentile(99)), max: stalled(loop.max) }
        : null,
    } satisfies ServerFacts)
    if (question !== 'watch') return
    loop.reset()
    isWatched = loop.enable() || isWatched
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port: server.port })
}

/** Twice: what the first collection ends, such as buffers, the second one frees. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  for (const _ of [1, 2]) runInNewContext('gc')()
}
