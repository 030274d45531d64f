/** The worker: runs scheduled publications and the housekeeping. One process; `keep-worker.ts` starts it. */

/** A job that does not finish within this time is interrupted; the next worker runs it again. */
const LONGEST_GOODBYE_MS = 10_000

export {}

let stop = async (): Promise<void> => undefined
let stopping = false

/** Registered before anything is loaded: a parent that dies meanwhile must not leave an orphan. */
function end(): void {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS).unref()
  stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.on('SIGTERM', end)
// Until now the parent's exit ended this process immediately (as-child.mjs); from here on a running job is
// finished.
process.removeAllListeners('disconnect')
process.on('disconnect', end)

const [{ env }, { keepWorking }, { chores }, { guardConsole }] = await Promise.all([
  import('@/env'),
  import('@/jobs/keep-working'),
  import('./worker-chores'),
  import('./guard-console'),
])
guardConsole()
if (!env.DATABASE_DIRECT_URL) {
  console.error('The worker needs DATABASE_URL; start it with `npm run worker`.')
  process.exit(1)
}
if (!stopping) {
  const worker = keepWorking({
    databaseUrl: env.DATABASE_DIRECT_URL,
    chores,
    load: async () => {
      const [{ default: config }, { getPayload }] = await Promise.all([
        import('@payload-config'),
        import('payload'),
      ])
      return getPayload({ config })
    },
  })
  stop = worker.stop
}
