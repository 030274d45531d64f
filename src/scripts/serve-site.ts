import { env } from '@/env'
import { log } from '@/log'
import { type RunningServer, startServer } from '@/server/start-server'
import { guardConsole } from './guard-console'

/**
 * Serves the site from this process.
 *
 * @param databaseUrl a direct connection
 * @param root the project's folder
 * @param settleSiblings waits until the other processes of this machine have applied every write committed before
 * @throws as `startServer`
 */
export async function serveSite(
  databaseUrl: string,
  { root, dev }: { root: string; dev: boolean },
  settleSiblings?: () => Promise<void>,
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
    settleSiblings,
    log,
  })
}
