import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, stat } from 'node:fs/promises'
import { tryConnection } from './connect'
import type { DataPaths } from './data-paths'
import { identifyProcess, isAlive } from './process-identity'
import { readIfThere, readPassword } from './saved-values'
import { errorCode } from './write-error'

/** How long a server may take from writing its file until it responds, in milliseconds. */
const SILENT_START = 15_000

/**
 * The state of `postmaster.pid`: `none` (no file, or one of a dead process, which Postgres removes itself),
 * `running` (may still be starting), `starting` (not yet completely written), or `foreign` (the PID now belongs to
 * another process; Postgres would refuse to start).
 */
export type PidFile =
  | { state: 'none' | 'starting' }
  | { state: 'running'; pid: number; port: number }
  | { state: 'foreign'; text: string }

/** @param proc see identifyProcess */
export async function inspectPidFile(paths: DataPaths, proc?: string): Promise<PidFile> {
  const text = await readIfThere(paths.pidFile)
  if (text === null) return { state: 'none' }
  const { pid, port } = parsePidFile(text)
  if (!pid || !port) return (await isFresh(paths)) ? { state: 'starting' } : { state: 'foreign', text }
  const identity = await identifyProcess(pid, paths.cluster, proc)
  if (identity === 'dead') return isAlive(pid) ? { state: 'foreign', text } : { state: 'none' }
  if (identity === 'ours') return { state: 'running', pid, port }
  if (identity === 'foreign') return { state: 'foreign', text }
  const answer = await tryConnection(port, (await readPassword(paths)) ?? '')
  if (answer === 'ready' || answer === 'starting') return { state: 'running', pid, port }
  return (await isFresh(paths)) ? { state: 'starting' } : { state: 'foreign', text }
}

/**
 * Removes a foreign file, but never one that a server has written in the meantime.
 *
 * @param text the content that was checked
 */
export async function retirePidFile(paths: DataPaths, text: string): Promise<void> {
  const aside = `${paths.pidFile}.stale-${randomBytes(4).toString('hex')}`
  try {
    await rename(paths.pidFile, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  if ((await readFile(aside, 'utf8')).trim() !== text) {
    await link(aside, paths.pidFile).catch(() => undefined)
  }
  await rm(aside, { force: true })
}

/**
 * Source: miscadmin.h of Postgres, "postmaster.pid contents": line 1 is the PID, line 4 the port. A missing or
 * invalid number is 0.
 */
export function parsePidFile(text: string): { pid: number; port: number } {
  const lines = text.split('\n')
  const number = (line: string | undefined) => Number.parseInt(line ?? '', 10) || 0
  return { pid: number(lines[0]), port: number(lines[3]) }
}

async function isFresh(paths: DataPaths): Promise<boolean> {
  try {
    return Date.now() - (await stat(paths.pidFile)).mtimeMs < SILENT_START
  } catch {
    return false
  }
}
