import { dataPaths } from './data-paths'
import type { EmbeddedPostgres, LaunchOptions } from './embedded-postgres'
import { startOrAdopt } from './start-or-adopt'
import { onServerExit } from './start-server'
import { isServerAlive } from './stop-server'

const CHECK_MS = 500
const LONGEST_PAUSE_MS = 30_000

/**
 * Restarts the server after a crash, on the same port if that is free, so that connection pools can reconnect. A
 * failed start is retried with a backoff of up to half a minute.
 *
 * @param options.onRestart called with the new server; `current` is gone then
 * @returns a function that ends the supervision; call it before `stop()`, which would otherwise be undone
 */
export function supervisePostgres(
  options: LaunchOptions & { current: EmbeddedPostgres; onRestart?: (server: EmbeddedPostgres) => void },
): () => void {
  const paths = dataPaths(options.dataDir)
  const log = options.onLog ?? (() => undefined)
  let server = options.current
  let watching = true
  let busy = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let unwatchExit = () => {}

  const checkIn = (milliseconds: number) => {
    clearTimeout(timer)
    if (!watching) return
    timer = setTimeout(() => void check(), milliseconds)
    // The supervision alone does not keep a process alive.
    timer.unref()
  }

  const watchExit = () => {
    unwatchExit()
    unwatchExit = onServerExit(server.pid, () => checkIn(0))
  }

  const restart = async () => {
    log(`Postgres (process ${server.pid}) is gone; starting it again.`)
    const next = await startOrAdopt(options)
    if (!watching) {
      if (next.started) await next.stop()
      return
    }
    server = next
    watchExit()
    log(`Postgres is back on port ${next.port}.`)
    options.onRestart?.(next)
  }

  const check = async () => {
    if (busy) return
    busy = true
    try {
      if (!(await isServerAlive(server.pid, paths)) && watching) await restart()
      failures = 0
    } catch (error) {
      failures++
      log(`Postgres could not be started again: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      busy = false
      checkIn(Math.min(CHECK_MS * 2 ** failures, LONGEST_PAUSE_MS))
    }
  }

  watchExit()
  checkIn(CHECK_MS)
  return () => {
    watching = false
    clearTimeout(timer)
    unwatchExit()
  }
}
