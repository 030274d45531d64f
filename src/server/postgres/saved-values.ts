import { readFile } from 'node:fs/promises'
import type { DataPaths } from './data-paths'
import { errorCode } from './write-error'

/** The superuser's password, or null before the cluster is created. */
export async function readPassword(paths: DataPaths): Promise<string | null> {
  return readIfThere(paths.password)
}

/** The port of the last start, or null. */
export async function readPort(paths: DataPaths): Promise<number | null> {
  const port = Number(await readIfThere(paths.port))
  return Number.isInteger(port) && port > 0 && port <= 65535 ? port : null
}

/** Major version of the Postgres that created the cluster, or null if there is none. */
export async function readClusterMajor(paths: DataPaths): Promise<number | null> {
  const text = await readIfThere(paths.versionFile)
  return text === null ? null : Number.parseInt(text, 10)
}

/** A file's trimmed text; null if the file does not exist. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
