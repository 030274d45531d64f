import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { tryConnection } from './connect'
import type { DataPaths } from './data-paths'
import type { Binaries } from './locate-binaries'
import { parsePidFile } from './pid-file'
import type { RunAs } from './run-as'
import { lastLines, PROGRAM_ENV, rootFolder } from './run-program'
import { readIfThere } from './saved-values'
import { openServerLog, type ServerLog } from './server-log'
import { diskFullError } from './write-error'

const POLL_MS = 25

/** `port taken` and `data in use` are worth a retry, on another port or after a moment. */
export type StartResult = { pid: number } | 'port taken' | 'data in use'

const children = new Map<number, ChildProcess>()

/**
 * Starts Postgres detached, so that it outlives this process, and waits until it accepts connections.
 *
 * @param deadline milliseconds since 1970 after which the start counts as failed
 * @param signal stops the server if it is aborted before that
 * @throws Error with the last lines of the server's log, or the signal's reason
 */
export async function startServer(options: {
  paths: DataPaths
  binaries: Binaries
  runAs: RunAs
  port: number
  password: string
  deadline: number
  signal?: AbortSignal
}): Promise<StartResult> {
  const log = await openServerLog(options.paths.log)
  try {
    const child = spawnServer(options, log)
    let ended: string | null = null
    child.once('error', (error) => {
      ended = error.message
    })
    child.once('exit', (code, signal) => {
      ended = `it ended with ${signal ?? `exit code ${code}`}`
    })
    while (Date.now() < options.deadline) {
      // A fast shutdown, which a starting server obeys as soon as it can.
      if (options.signal?.aborted) child.kill('SIGINT')
      if (ended !== null) options.signal?.throwIfAborted()
      if (ended !== null || child.pid === undefined)
        return judgeEnd(options.paths, await log.readNew(), ended ?? '')
      // Another launcher's server may respond on this port while ours finds the data in use.
      const isOurs = async () =>
        parsePidFile((await readIfThere(options.paths.pidFile)) ?? '').pid === child.pid
      const answer = await tryConnection(options.port, options.password)
      if (answer === 'ready' && (await isOurs())) return { pid: child.pid }
      await wait(POLL_MS)
    }
    throw startError(options.paths, await log.readNew(), 'it does not take connections')
  } finally {
    await log.close()
  }
}

/**
 * Calls back immediately when a server that this process started exits.
 *
 * @returns a function that stops watching; a no-op for an adopted server
 */
export function onServerExit(pid: number, listener: () => void): () => void {
  const child = children.get(pid)
  child?.once('exit', listener)
  return () => child?.off('exit', listener)
}

function spawnServer(options: Parameters<typeof startServer>[0], log: ServerLog): ChildProcess {
  const settings = {
    port: options.port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statement errors quote values; the application logs them without. `log` ranks above `error`.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
  }
  const [file = options.binaries.postgres, ...args] = [
    ...options.runAs.prefix,
    options.binaries.postgres,
    '-D',
    options.paths.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const child = spawn(file, args, {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
    env: PROGRAM_ENV,
    cwd: rootFolder(),
  })
  child.unref()
  const { pid } = child
  if (pid !== undefined) {
    children.set(pid, child)
    child.once('exit', () => children.delete(pid))
  }
  return child
}

function judgeEnd(paths: DataPaths, log: string, ended: string): StartResult {
  if (/could not create any TCP\/IP sockets/.test(log)) return 'port taken'
  if (/pre-existing shared memory block|lock file "postmaster\.pid" (already exists|is empty)/.test(log)) {
    return 'data in use'
  }
  throw startError(paths, log, ended)
}

function startError(paths: DataPaths, log: string, ended: string): Error {
  return (
    diskFullError(paths.dataDir, log) ??
    new Error(`Postgres did not start: ${ended}. The last lines of ${paths.log}:\n${lastLines(log)}`)
  )
}
