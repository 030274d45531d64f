import { spawn } from 'node:child_process'
import path from 'node:path'
import { readEnv } from '@/env'
import { supervisePostgres } from '@/server/postgres/launch-postgres'
import { buildIsCurrent } from './build-state.mjs'
import { firstRunIsDue } from './first-run-is-due'
import { keepWorker } from './keep-worker'
import { migrateWhenNeeded } from './migrate-when-needed'
import { prepareSurroundings } from './prepare-surroundings'
import { runNode } from './run-node'
import { holdServingPlace } from './serving-place'
import { step } from './step'

/** Brings everything up and serves until a signal comes; the process's exit code says how it went. */
export async function start({ root, dev }: { root: string; dev: boolean }): Promise<void> {
  try {
    await bringUp(root, dev)
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

async function bringUp(root: string, dev: boolean): Promise<void> {
  readEnv(process.env)
  const surroundings = await step('Database', () => prepareSurroundings((line) => console.log(`  ${line}`)))
  const { databaseUrl, embedded, dataDir } = surroundings
  const place = embedded ? await holdServingPlace(databaseUrl, dataDir) : null
  if (place && 'takenBy' in place) {
    console.log(`\nThis data is being served already: ${place.takenBy}`)
    process.exit(0)
  }
  let postgres = embedded
  const endWatch = embedded
    ? supervisePostgres({
        dataDir,
        current: embedded,
        onLog: (line) => console.log(line),
        onRestart: (restarted) => {
          postgres = restarted
        },
      })
    : () => undefined

  let stopWorker = async (): Promise<void> => undefined
  const stopDatabase = async () => {
    await stopWorker()
    endWatch()
    if (place) await place.leave()
    await postgres?.stop()
  }
  try {
    await step('Schema', () => migrateWhenNeeded(root, databaseUrl))
    if (await firstRunIsDue(databaseUrl)) {
      const sample = embedded ? 'with-sample-content' : 'without-sample-content'
      const code = await runNode('src/scripts/first-run.ts', [sample], {
        root,
        env: { LOG_LEVEL: 'error' },
      })
      if (code !== 0) throw new Error('The first set-up failed; see above.')
    }
    if (!dev && !buildIsCurrent(root)) await step('Build (about a minute)', () => build(root))

    // Imported only now: these modules read the settings that were completed above.
    const [{ env }, { log }, { startServer }, { guardConsole }] = await Promise.all([
      import('@/env'),
      import('@/log'),
      import('@/server/start-server'),
      import('./guard-console'),
    ])
    guardConsole()
    const server = await startServer({
      dev,
      dir: root,
      port: env.PORT,
      host: env.HOST,
      publicUrl: env.PUBLIC_URL,
      databaseUrl,
      trustedProxies: env.TRUSTED_PROXIES,
      cacheBytes: env.PAGE_CACHE_MB * 1024 * 1024,
      edgePurgeUrl: env.EDGE_PURGE_URL,
      log,
    })
    if (env.WORKER === 'on') stopWorker = keepWorker(root, (line) => console.log(line))
    await place?.announce(env.PUBLIC_URL)
    console.log(
      `\n  Site   ${env.PUBLIC_URL}/\n  Admin  ${env.PUBLIC_URL}/admin\n\n  Ctrl-C stops everything.\n`,
    )
    stopOnSignal(async () => {
      await server.stop()
      await stopDatabase()
    })
  } catch (error) {
    await stopDatabase()
    throw error
  }
}

function build(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'src/scripts/build.mjs')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${Buffer.concat(output)}\nThe site could not be built.`))
    })
  })
}

/** Signals within this time are one and the same wish. */
const SAME_ASKING_MS = 2000

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  let askedAt = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes on the Ctrl-C that the terminal has sent us already; whoever asks again later wants it at once.
      if (stopping && Date.now() - askedAt > SAME_ASKING_MS) process.exit(1)
      if (stopping) return
      askedAt = Date.now()
      stopping = true
      console.log('\nStopping …')
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
