import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchPostgres } from '@/server/postgres/launch-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Contains the data folder of each worker, see `start-database.ts`. */
    dataDirs: string
  }
}

/** Vitest's global set-up of the integration tests: ends the Postgres of each worker when they are through. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-int-'))
  project.provide('dataDirs', folder)
  return async () => {
    for (const worker of await readdir(folder)) {
      const running = await launchPostgres({ dataDir: path.join(folder, worker) })
      await running.stop()
    }
    await rm(folder, { recursive: true, force: true })
  }
}
