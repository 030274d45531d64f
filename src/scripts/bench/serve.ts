import pino from 'pino'
import { env } from '@/env'
import { startServer } from '@/server/start-server'

export type ServerFacts = { cpuMs: number }

/** One instance of the site in a process of its own, which tells its parent what it has used when it is asked. */
export async function serve(): Promise<void> {
  if (!env.DATABASE_DIRECT_URL) throw new Error('DATABASE_URL is missing')
  const server = await startServer({
    dev: false,
    port: env.PORT,
    host: '127.0.0.1',
    publicUrl: env.PUBLIC_URL,
    databaseUrl: env.DATABASE_DIRECT_URL,
    trustedProxies: 0,
    cacheBytes: env.PAGE_CACHE_MB * 1024 * 1024,
    log: pino({ level: 'warn' }),
  })
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpuMs: (user + system) / 1000 } satisfies ServerFacts)
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port: server.port })
}
