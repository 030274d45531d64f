import { readlink, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readIfThere } from './saved-values'
import { errorCode } from './write-error'

/** `unknown` where the system does not tell: no `/proc`, or a process of another user. */
export type Identity = 'ours' | 'foreign' | 'dead' | 'unknown'

/**
 * Tells whether a process number belongs to a server on this cluster. Numbers are reused, so a number in
 * `postmaster.pid` may by now be anybody's.
 *
 * @param proc where the system shows its processes; a test passes a folder without any
 */
export async function identifyProcess(pid: number, cluster: string, proc = '/proc'): Promise<Identity> {
  if (!isAlive(pid)) return 'dead'
  try {
    await readlink(join(proc, 'self', 'exe'))
  } catch {
    return 'unknown'
  }
  try {
    // The program's file may be gone after an install, then its name ends so.
    const program = basename((await readlink(join(proc, String(pid), 'exe'))).replace(/ \(deleted\)$/, ''))
    // Each Postgres process works inside its cluster.
    const workingDir = await readlink(join(proc, String(pid), 'cwd'))
    return program === 'postgres' && workingDir === (await realpath(cluster)) ? 'ours' : 'foreign'
  } catch (error) {
    const state = await readState(pid, proc)
    // A process that is ending loses its program first, but holds its port and files for a moment longer.
    return state === 'unknown' && errorCode(error) === 'ENOENT' ? 'ours' : state
  }
}

/** What every user may read of a process: its name and whether it ended. Source: proc(5), `/proc/pid/stat`. */
async function readState(pid: number, proc: string): Promise<Identity> {
  const text = await readIfThere(join(proc, String(pid), 'stat')).catch(() => null)
  const [, name, state] = /\((.*)\) (\S)/s.exec(text ?? '') ?? []
  if (name === undefined || state === 'Z' || state === 'X') return 'dead'
  return name === 'postgres' ? 'unknown' : 'foreign'
}

/** Whether there is a process of this number, even one that ended but was not yet waited for. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
