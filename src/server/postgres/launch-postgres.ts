import { databaseUrl, tryConnection } from './connect'
import { dataPaths } from './data-paths'
import type { EmbeddedPostgres, LaunchOptions } from './embedded-postgres'
import { inspectPidFile } from './pid-file'
import { readPassword } from './saved-values'
import { startOrAdopt } from './start-or-adopt'

export { countOtherClients } from './connect'
export type { EmbeddedPostgres, LaunchOptions } from './embedded-postgres'
export { supervisePostgres } from './supervise-postgres'

/**
 * Starts a Postgres on `dataDir`, or adopts the one that is already running there; creates the database `symptoms`
 * on the first call. The server outlives this process, even if that is killed.
 *
 * @throws Error whose message says what is wrong (no binaries for this machine, a folder that is not writable, a
 * full disk, data of another major version, no way to run as root) and what to do
 */
export async function launchPostgres(options: LaunchOptions): Promise<EmbeddedPostgres> {
  return startOrAdopt(options)
}

/**
 * The URL of the server that is already running on this data, or null. Starts and writes nothing.
 *
 * @throws Error if this user may not read the data
 */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const paths = dataPaths(dataDir)
  const found = await inspectPidFile(paths)
  const password = await readPassword(paths)
  if (found.state !== 'running' || !password) return null
  const answer = await tryConnection(found.port, password)
  return answer === 'ready' ? databaseUrl(found.port, password) : null
}
