import { readlink, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readIfThere } from './saved-values'
import { errorCode } from './write-error'

/** `unknown` if the system does not tell: no `/proc`, or a process of another user. */
export type Identity = 'ours' | 'foreign' | 'dead' | 'unknown'

/**
 * Whether a PID belongs to a server on this cluster. PIDs are reused, so the one in `postmaster.pid` may now be
 * another process's.
 *
 * @param proc the system's process directory; a test passes an empty folder
 */
export async function identifyProcess(pid: number, cluster: string, proc = '/proc'): Promise<Identity> {
  if (!isAlive(pid)) return 'dead'
  try {
    await readlink(join(proc, 'self', 'exe'))
  } catch {
    return 'unknown'
  }
  try {
    // The executable may have been deleted by an install, then its name has this suffix.
    const program = basename((await readlink(join(proc, String(pid), 'exe'))).replace(/ \(deleted\)$/, ''))
    // The working directory of each Postgres process is its cluster.
    const workingDir = await readlink(join(proc, String(pid), 'cwd'))
    return program === 'postgres' && workingDir === (await realpath(cluster)) ? 'ours' : 'foreign'
  } catch (error) {
    const state = await readState(pid, proc)
    // An exiting process loses its executable first, but keeps its port and files for a moment longer.
    return state === 'unknown' && errorCode(error) === 'ENOENT' ? 'ours' : state
  }
}

/**
 * What every user may read about a process: its name and whether it has exited. Source: proc(5), `/proc/pid/stat`.
 */
async function readState(pid: number, proc: string): Promise<Identity> {
  const text = await readIfThere(join(proc, String(pid), 'stat')).catch(() => null)
  const [, name, state] = /\((.*)\) (\S)/s.exec(text ?? '') ?? []
  if (name === undefined || state === 'Z' || state === 'X') return 'dead'
  return name === 'postgres' ? 'unknown' : 'foreign'
}

/** Whether a process with this PID exists, including zombies. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
