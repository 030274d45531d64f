import path from 'node:path'
import { env } from '@/env'
import { log } from '@/log'
import type { Siblings } from '@/server/siblings'
import { type RunningServer, startServer } from '@/server/start-server'
import { guardConsole } from './guard-console'

/**
 * Serves the site from this process.
 *
 * @param databaseUrl a direct connection
 * @param root the project's folder
 * @param siblings the other web processes of this machine
 * @throws as `startServer`
 */
export async function serveSite(
  databaseUrl: string,
  { root, dev }: { root: string; dev: boolean },
  siblings?: Siblings,
): Promise<RunningServer> {
  guardConsole()
  return startServer({
    dev,
    dir: root,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL,
    databaseUrl,
    replicaUrl: env.DATABASE_REPLICA_URL,
    trustedProxies: env.TRUSTED_PROXIES,
    // The setting is about the machine, whose memory it is.
    cacheBytes: (env.PAGE_CACHE_MB * 1024 * 1024) / env.WEB_CONCURRENCY,
    edgePurge: env.EDGE_PURGE_URL
      ? { url: env.EDGE_PURGE_URL, kind: env.EDGE_CACHE, token: env.EDGE_PURGE_TOKEN }
      : undefined,
    machines: { allowedOrigins: env.API_ALLOWED_ORIGINS, rendersPerMinute: env.API_RENDERS_PER_MINUTE },
    mostReadFile: path.join(env.DATA_DIR, 'most-read-pages.json'),
    metricsToken: env.METRICS_TOKEN,
    siblings,
    log,
  })
}
