import { rmSync } from 'node:fs'
import { chown, cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { dataPaths } from '../data-paths'
import { launchPostgres } from '../launch-postgres'
import { parsePidFile } from '../pid-file'
import { identifyProcess } from '../process-identity'
import { readIfThere } from '../saved-values'

export const isRoot = process.getuid?.() === 0
/** The UID for tests in which root acts as an ordinary user. */
export const NOBODY = 65534

/** A folder that is removed after the test, with any server still running in it. */
export async function temporaryFolder(owner?: number): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'embedded-postgres-')))
  onTestFinished(() => removeData(folder))
  if (owner !== undefined) await chown(folder, owner, owner)
  return folder
}

let template: Promise<string> | undefined

/** A temporary folder with a database that was made before and does not run: making one takes seconds. */
export async function folderWithDatabase(): Promise<string> {
  template ??= makeTemplate()
  const folder = await temporaryFolder()
  await cp(await template, folder, { recursive: true })
  return folder
}

async function makeTemplate(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'embedded-postgres-template-')))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await (await launchPostgres({ dataDir: folder })).stop()
  return folder
}

/** Waits until the condition holds. */
export async function until(condition: () => Promise<boolean> | boolean, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('The condition did not come true.')
    await wait(10)
  }
}

/** The rows of one query on a separate connection. */
export async function query<T extends object = Record<string, unknown>>(
  url: string,
  text: string,
): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

async function removeData(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('postgres/cluster'))) {
    const paths = dataPaths(join(folder, name, '..', '..'))
    const { pid } = parsePidFile((await readIfThere(paths.pidFile)) ?? '')
    // If another user's process is `unknown`, only the file identifies it.
    const isServer = async () => ['ours', 'unknown'].includes(await identifyProcess(pid, paths.cluster))
    if (!pid || !(await isServer())) continue
    process.kill(pid, 'SIGKILL')
    await until(async () => !(await isServer()))
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
