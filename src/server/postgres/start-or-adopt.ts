import { setTimeout as wait } from 'node:timers/promises'
import { databaseUrl, tryConnection } from './connect'
import { type DataPaths, dataPaths } from './data-paths'
import type { EmbeddedPostgres, LaunchOptions } from './embedded-postgres'
import { FIRST_PORT, findFreePort } from './free-port'
import { inspectPidFile, retirePidFile } from './pid-file'
import { prepareCluster } from './prepare-cluster'
import { prepareDataDir, writePrivateFile } from './prepare-data-dir'
import { readPassword, readPort } from './saved-values'
import { startServer } from './start-server'
import { stopServer } from './stop-server'

const DEADLINE_MS = 180_000
const POLL_MS = 50

/**
 * Starts the embedded server, or adopts the one that is already running on this data; creates the cluster on the
 * first call. Any number of launchers may do so concurrently: the first rename of a cluster wins, and Postgres
 * itself allows only one server on it.
 *
 * @throws Error whose message says what is wrong and what to do
 */
export async function startOrAdopt(options: LaunchOptions): Promise<EmbeddedPostgres> {
  const paths = dataPaths(options.dataDir)
  const log = options.onLog ?? (() => undefined)
  const deadline = Date.now() + DEADLINE_MS
  await prepareDataDir(paths.dataDir)
  let created = false
  let nextPort = (await readPort(paths)) ?? FIRST_PORT
  while (Date.now() < deadline) {
    options.signal?.throwIfAborted()
    const found = await inspectPidFile(paths)
    if (found.state === 'running' && (await answers(paths, found.port))) {
      log(`Postgres is already running on port ${found.port}.`)
      return { ...(await describeServer(options, paths, found)), started: false, created }
    }
    if (found.state === 'running' || found.state === 'starting') {
      await wait(POLL_MS)
      continue
    }
    if (found.state === 'foreign') {
      log('The last Postgres ended without clearing up; its process number now belongs to another program.')
      await retirePidFile(paths, found.text)
    }
    const prepared = await prepareCluster(paths, options)
    created ||= prepared.created
    const port = await findFreePort(nextPort)
    const password = await requirePassword(paths)
    const result = await startServer({ paths, ...prepared, port, password, deadline, signal: options.signal })
    if (result === 'port taken') {
      nextPort = port + 1
    } else if (result === 'data in use') {
      await wait(POLL_MS)
    } else {
      await writePrivateFile(paths.port, `${port}\n`)
      log(`Postgres runs on port ${port}.`)
      return { ...(await describeServer(options, paths, { pid: result.pid, port })), started: true, created }
    }
  }
  throw new Error(
    `Postgres did not become ready within ${DEADLINE_MS / 1000} seconds. Its log is ${paths.log}.`,
  )
}

async function answers(paths: DataPaths, port: number): Promise<boolean> {
  const answer = await tryConnection(port, await requirePassword(paths))
  if (answer !== 'denied') return answer === 'ready'
  throw new Error(
    `The Postgres on port ${port} does not accept the password in ${paths.password}. Restore that file.`,
  )
}

async function describeServer(
  options: LaunchOptions,
  paths: DataPaths,
  { pid, port }: { pid: number; port: number },
): Promise<Omit<EmbeddedPostgres, 'started' | 'created'>> {
  const url = databaseUrl(port, await requirePassword(paths))
  return { url, port, pid, stop: () => stopServer(pid, paths, options.nativeDir) }
}

async function requirePassword(paths: DataPaths): Promise<string> {
  const password = await readPassword(paths)
  if (password) return password
  throw new Error(`The password file ${paths.password} is missing. Restore it from a backup of that folder.`)
}
