import { countOtherClients } from '@/server/postgres/launch-postgres'
import { keepWorker } from './keep-worker'
import { migrateWhenNeeded } from './migrate-when-needed'
import { prepareSurroundings } from './prepare-surroundings'
import { runNode } from './run-node'

/** Scripts and whether they need the database. */
const scripts: Record<string, { database: boolean }> = {
  migrate: { database: true },
  import: { database: true },
  bench: { database: true },
  worker: { database: true },
  privacy: { database: true },
  generate: { database: false },
  'create-migration': { database: false },
}

/** What a person at a terminal should read is printed; the log adds only what went wrong. */
const quietly = { LOG_LEVEL: 'error' }

/**
 * Runs one of the project's scripts against the database that is running, or against an embedded one that is
 * started for it and stopped again unless somebody else came to use it.
 *
 * @returns the exit code
 */
export async function run({ root, name, args }: { root: string; name: string; args: string[] }) {
  const script = scripts[name]
  if (!script) {
    console.error(`There is no script “${name}”. Known: ${Object.keys(scripts).join(', ')}.`)
    return 1
  }
  const file = `src/scripts/${name}.ts`
  if (!script.database) return runNode(file, args, { root, env: { PAYLOAD_SECRET: 'x'.repeat(32) } })
  try {
    const { databaseUrl, embedded } = await prepareSurroundings((line) => console.error(line))
    try {
      await migrateWhenNeeded(root, databaseUrl)
      if (name === 'migrate') return 0
      if (name === 'worker') return await serveJobs(root)
      return await runNode(file, args, { root, env: quietly })
    } finally {
      if (embedded?.started && (await countOtherClients(embedded.url)) === 0) await embedded.stop()
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

/** The worker by itself, until a signal comes; npm sends the terminal's Ctrl-C a second time. */
async function serveJobs(root: string): Promise<number> {
  const stop = keepWorker(root, (line) => console.error(line))
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
  await stop()
  return 0
}
