import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { dataPaths } from '../../src/server/postgres/data-paths'
import { findRunningPostgres, launchPostgres } from '../../src/server/postgres/launch-postgres'
import { isServerAlive } from '../../src/server/postgres/stop-server'
import { runScriptOn } from './run-script'
import { migratedTemplate } from './settings'

/** A fresh data folder. */
export const makeDataDir = () => mkdtemp(path.join(os.tmpdir(), 'symptom-database-e2e-'))

/** A data folder with a database that has the schema and no rows: for tests of something else than the first start. */
export async function makeMigratedDataDir(): Promise<string> {
  const template = migratedTemplate()
  if (!existsSync(template)) {
    const made = await makeDataDir()
    await runScriptOn(made, 'migrate')
    await rename(made, template)
  }
  const dataDir = await makeDataDir()
  await cp(template, dataDir, { recursive: true })
  return dataDir
}

/** Stops a Postgres that may still be running on a data folder, and removes the folder. */
export async function removeDataDir(dataDir: string): Promise<void> {
  if (await postmasterOf(dataDir)) await (await launchPostgres({ dataDir })).stop()
  await rm(dataDir, { recursive: true, force: true })
}

/** The PID in a cluster's PID file, or null if there is none. */
export async function postmasterOf(dataDir: string): Promise<number | null> {
  const text = await readFile(dataPaths(dataDir).pidFile, 'utf8').catch(() => null)
  return text === null ? null : Number(text.split('\n')[0])
}

/** Whether this process exists and is the Postgres of this data folder. */
export const isPostmaster = (pid: number, dataDir: string): Promise<boolean> =>
  isServerAlive(pid, dataPaths(dataDir))

/** The rows of one query. */
export async function query<T extends object>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/**
 * The URL of the embedded database of a running site.
 *
 * @throws Error if there is none
 */
export async function databaseOf(dataDir: string): Promise<string> {
  const url = await findRunningPostgres(dataDir)
  if (!url) throw new Error(`No Postgres runs on ${dataDir}`)
  return url
}
