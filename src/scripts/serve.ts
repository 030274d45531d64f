/** One of several web processes on one machine; `web-processes.ts` starts it. */
import type { RunningServer } from '@/server/start-server'

/** A response that takes longer is cut off. */
const LONGEST_GOODBYE_MS = 12_000

let server: RunningServer | null = null
let stopping = false

/** Registered before anything is loaded: a primary process that dies meanwhile must not leave an orphan. */
function end(): void {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS).unref()
  Promise.resolve(server?.stop()).then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.on('SIGTERM', end)

const [{ env }, { serveSite }, { findSiblings }] = await Promise.all([
  import('@/env'),
  import('./serve-site'),
  import('@/server/siblings'),
])
if (!env.DATABASE_DIRECT_URL) throw new Error('DATABASE_URL is missing; start the site with `npm start`.')
server = await serveSite(env.DATABASE_DIRECT_URL, { root: process.cwd(), dev: false }, findSiblings())
if (stopping) await server.stop()
