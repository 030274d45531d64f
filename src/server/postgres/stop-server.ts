import { setTimeout as wait } from 'node:timers/promises'
import type { DataPaths } from './data-paths'
import { locateBinaries } from './locate-binaries'
import { parsePidFile } from './pid-file'
import { identifyProcess } from './process-identity'
import { runProgram } from './run-program'
import { readIfThere } from './saved-values'

const POLL_MS = 20
const FAST_SHUTDOWN_MS = 60_000
const IMMEDIATE_SHUTDOWN_MS = 10_000

/** Whether the process exists and is a server on this cluster. */
export async function isServerAlive(pid: number, paths: DataPaths): Promise<boolean> {
  const identity = await identifyProcess(pid, paths.cluster)
  if (identity !== 'unknown') return identity === 'ours'
  return parsePidFile((await readIfThere(paths.pidFile)) ?? '').pid === pid
}

/**
 * Stops the server and waits until its process has exited: open transactions are rolled back, everything committed
 * is on disk. After a minute it gets an immediate shutdown, which loses no committed row either.
 *
 * @param nativeDir only for Windows, which has no signals: the location of pg_ctl
 * @throws Error if the process does not exit
 */
export async function stopServer(pid: number, paths: DataPaths, nativeDir?: string): Promise<void> {
  if (!(await isServerAlive(pid, paths))) return
  if (process.platform === 'win32') {
    const { pgCtl } = await locateBinaries(nativeDir)
    await runProgram(pgCtl, ['stop', '-D', paths.cluster, '-m', 'fast', '-w'])
  } else {
    signal(pid, 'SIGINT')
  }
  if (await isGone(pid, paths, FAST_SHUTDOWN_MS)) return
  signal(pid, 'SIGQUIT')
  if (await isGone(pid, paths, IMMEDIATE_SHUTDOWN_MS)) return
  throw new Error(`Postgres (process ${pid}) does not stop. Its log is ${paths.log}.`)
}

async function isGone(pid: number, paths: DataPaths, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    if (!(await isServerAlive(pid, paths))) return true
    await wait(POLL_MS)
  }
  return false
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It exited in between.
  }
}
