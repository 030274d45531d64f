import { env, readEnv, readSecrets } from '@/env'
import { hideSecrets } from '@/hide-secrets'
import { proveFreePort } from '@/server/bind-port'
import { supervisePostgres } from '@/server/postgres/launch-postgres'
import { buildIsCurrent } from './build-state.mjs'
import { checkPictureStore } from './check-picture-store'
import { untilEnd } from './ending.mjs'
import { firstRunIsDue } from './first-run-is-due'
import { keepWorker } from './keep-worker'
import { makeBuild } from './make-build'
import { migrateWhenNeeded } from './migrate-when-needed'
import { prepareSurroundings } from './prepare-surroundings'
import { runNode } from './run-node'
import { holdServingPlace } from './serving-place'
import { step } from './step'
import { startWebProcesses } from './web-processes'

type StartOptions = { root: string; dev: boolean; ending: AbortSignal }

/**
 * Starts everything and serves until the process is asked to end; the exit code reports the outcome.
 *
 * @param ending aborted when the process is to end, even during the start
 */
export async function start(options: StartOptions): Promise<void> {
  const { ending } = options
  const undo: Undo = []
  let problem: unknown = null
  try {
    const { PORT, HOST } = readEnv(process.env)
    const database = await bringUpDatabase(ending, undo)
    ending.throwIfAborted()
    // Now, and not after everything is created and its only password has been printed and scrolled away.
    await proveFreePort(PORT, HOST)
    await bringUpSite(options, database, undo)
    await untilEnd(ending)
  } catch (error) {
    problem = error
  }
  // An interrupted step fails in many ways, which need no report.
  if (ending.aborted) problem = null
  else tell(problem)
  for (const each of undo.reverse()) {
    try {
      await each()
    } catch (error) {
      problem = error
      tell(error)
    }
  }
  process.exit(problem === null ? 0 : 1)
}

function tell(error: unknown): void {
  const text = error instanceof Error ? error.message || error.name : String(error)
  console.error(`\n${hideSecrets(text, readSecrets())}`)
}

type Undo = (() => unknown)[]
type Database = { url: string; isOurOwn: boolean; announce: (url: string) => Promise<void> }

const say = (line: string) => console.log(line)

/** @param undo collects the clean-up steps, in the order in which they became necessary */
async function bringUpDatabase(ending: AbortSignal, undo: Undo): Promise<Database> {
  const { databaseUrl, embedded, dataDir } = await step('Database', () =>
    prepareSurroundings((line) => say(`  ${line}`), ending),
  )
  if (!embedded) return { url: databaseUrl, isOurOwn: false, announce: async () => undefined }
  let postgres: typeof embedded | null = embedded
  undo.push(() => postgres?.stop())
  const place = await holdServingPlace(databaseUrl, dataDir)
  if ('takenBy' in place) {
    postgres = null
    throw new Error(`This data is already being served: ${place.takenBy}`)
  }
  undo.push(() => place.leave())
  const onRestart = (restarted: typeof embedded) => {
    postgres = restarted
  }
  undo.push(supervisePostgres({ dataDir, current: embedded, onLog: say, onRestart }))
  return { url: databaseUrl, isOurOwn: true, announce: place.announce }
}

/** @param undo as in `bringUpDatabase` */
async function bringUpSite(
  { root, dev, ending }: StartOptions,
  database: Database,
  undo: Undo,
): Promise<void> {
  await step('Schema', () => migrateWhenNeeded(root, database.url, ending))
  ending.throwIfAborted()
  await makeFirstAccount(root, database, ending)
  ending.throwIfAborted()
  if (!dev && !buildIsCurrent(root)) await step('Build (about a minute)', () => makeBuild(root, ending))
  ending.throwIfAborted()

  const stopServing = await startServing({ root, dev, ending }, database.url)
  if (env.WORKER === 'on') undo.push(keepWorker(root, { onLog: say, ending }))
  undo.push(stopServing)
  await database.announce(env.PUBLIC_URL)
  const trouble = await checkPictureStore(env)
  if (trouble !== null) say(`\n  ${trouble} Pages are served, but no pictures are stored or shown.`)
  say(`\n  Site   ${env.PUBLIC_URL}/\n  Admin  ${env.PUBLIC_URL}/admin\n\n  Ctrl-C stops everything.\n`)
}

/** Development reloads code, in one process. */
async function startServing({ root, dev, ending }: StartOptions, databaseUrl: string) {
  if (env.WEB_CONCURRENCY > 1 && !dev)
    return startWebProcesses(root, { count: env.WEB_CONCURRENCY, onLog: say, ending })
  // Loaded only now: what it imports reads the settings that were completed above.
  const { serveSite } = await import('./serve-site')
  ending.throwIfAborted()
  return (await serveSite(databaseUrl, { root, dev })).stop
}

/** On the very first start: an administrator, and sample content in an embedded database. */
async function makeFirstAccount(
  root: string,
  { url, isOurOwn }: Database,
  ending: AbortSignal,
): Promise<void> {
  if (!(await firstRunIsDue(url))) return
  const sample = isOurOwn ? 'with-sample-content' : 'without-sample-content'
  const code = await runNode('first-run', [sample], {
    root,
    env: { LOG_LEVEL: 'error' },
    ending,
  })
  if (code !== 0) throw new Error('The first set-up failed; see above.')
}
