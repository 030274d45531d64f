import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE } from './connect'
import { type DataPaths, dataPaths } from './data-paths'
import type { Binaries } from './locate-binaries'
import { giveToOwnerOf, writePrivateFile } from './prepare-data-dir'
import { isAlive } from './process-identity'
import type { RunAs } from './run-as'
import { lastLines, type ProgramResult, runProgram } from './run-program'
import { diskFullError, writeError } from './write-error'

const UNFINISHED = /^postgres\.new-(\d+)-/
const HOUR = 3_600_000

/**
 * Creates the cluster and its password under a temporary name and renames both together, so that a start finds
 * either nothing or everything.
 *
 * @returns false if another launcher was first; its cluster is used then
 * @throws Error with the last lines of initdb's output
 */
export async function createCluster(paths: DataPaths, binaries: Binaries, runAs: RunAs): Promise<boolean> {
  const name = `postgres.new-${process.pid}-${randomBytes(4).toString('hex')}`
  const temporary = dataPaths(paths.dataDir, name)
  try {
    await mkdir(temporary.home, { mode: 0o700 })
    await giveToOwnerOf(paths.dataDir, temporary.home)
    await writePrivateFile(temporary.password, `${randomBytes(32).toString('base64url')}\n`)
    await initialise(temporary, binaries, runAs)
    return await putInPlace(temporary.home, paths)
  } finally {
    await rm(temporary.home, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function initialise(temporary: DataPaths, binaries: Binaries, runAs: RunAs): Promise<void> {
  let result = await runInitdb(temporary, binaries, runAs, 'C.UTF-8')
  // Not every system has C.UTF-8. Collation is ICU's either way.
  if (/invalid locale name/.test(result.output)) result = await runInitdb(temporary, binaries, runAs, 'C')
  if (result.code === 0) return
  throw (
    diskFullError(temporary.dataDir, result.output) ??
    new Error(
      `initdb could not make the database:\n${lastLines(result.output) || `exit code ${result.code}`}`,
    )
  )
}

function runInitdb(
  temporary: DataPaths,
  binaries: Binaries,
  runAs: RunAs,
  locale: string,
): Promise<ProgramResult> {
  const [file = binaries.initdb, ...args] = [
    ...runAs.prefix,
    binaries.initdb,
    `--pgdata=${temporary.cluster}`,
    `--username=${DATABASE}`,
    `--pwfile=${temporary.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=en',
    `--locale=${locale}`,
    // The launcher parses the server's messages, so they must be in English.
    '--lc-messages=C',
    '--data-checksums',
    '--no-instructions',
  ]
  return runProgram(file, args)
}

async function putInPlace(temporaryHome: string, paths: DataPaths): Promise<boolean> {
  try {
    await rename(temporaryHome, paths.home)
  } catch (error) {
    if (await exists(paths.versionFile)) return false
    if (!(await exists(paths.home))) throw writeError(paths.dataDir, error)
    throw new Error(
      `${paths.home} is there but holds no complete database. Move it away, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
  await syncFolder(paths.dataDir)
  return true
}

/** Removes the leftovers of launchers that were killed while they created a cluster. */
export async function removeUnfinished(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = Number(UNFINISHED.exec(name)?.[1] ?? 0)
    if (!pid) continue
    const path = join(dataDir, name)
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0)
    if (isAlive(pid) && age < HOUR) continue
    // An initdb that outlived its launcher may still be writing there; the next start tries again.
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** Makes a rename survive a power failure; Windows cannot open folders and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
