/** Plain Node without dependencies: detects the exit of the npm that started us. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const LOOK_EVERY_MS = 1_000
/** Our own foreground commands in package.json; one with `&` or `nohup` is meant to outlive its shell. */
const IN_FOREGROUND = /^node (?:--import tsx )?src\/scripts\/([\w-]+\.m?[jt]s)(?: [\w-]+)*$/

/**
 * @typedef {{ parent: number, command: string }} Known a process: its parent's PID and its command line
 * @typedef {(pid: number) => Known | null} Lookup
 */

/**
 * The PIDs from us up to npm, nearest first. npm runs us through a shell (npm → sh → node); if they are ended by a
 * signal, we are not notified, and the server, the worker and Postgres would be orphaned.
 *
 * Only that chain counts, as seen at the start. A process started by anything else (a terminal, nohup, systemd, a
 * container, a service manager) may outlive its parent on purpose, and so may npm itself.
 *
 * @param {{ command?: string, file: string, parent: number, look: Lookup }} seen npm's `npm_lifecycle_script`, our
 * script, our parent, and a process lookup
 * @returns {number[]} empty if we were not started by npm
 */
export function findStarters({ command, file, parent, look }) {
  if (IN_FOREGROUND.exec(command ?? '')?.[1] !== path.basename(file)) return []
  const nearest = look(parent)
  if (!nearest) return []
  if (/^\S*sh -c /.test(nearest.command) && nearest.command.includes(command ?? ''))
    return [parent, nearest.parent]
  return /\b(?:npm|pnpm|yarn|bun)\b/.test(nearest.command) ? [parent] : []
}

/**
 * Calls back once when one of the processes that started us has exited, within about a second. Never on Windows,
 * where a process keeps its parent's PID forever.
 *
 * @param {() => void} onGone
 */
export function watchStarters(onGone) {
  const file = process.argv[1]
  if (process.platform === 'win32' || !file) return
  const command = process.env.npm_lifecycle_script
  const starters = findStarters({ command, file, parent: process.ppid, look: lookAt })
  if (starters.length === 0) return
  const timer = setInterval(() => {
    // An orphan is reparented immediately; the dead parent may remain as a zombie for a while.
    const [parent, npm] = starters
    const isThere = process.ppid === parent && (npm === undefined || parentOf(parent) === npm)
    if (isThere) return
    clearInterval(timer)
    onGone()
  }, LOOK_EVERY_MS)
  timer.unref()
}

/** @type {Lookup} */
function lookAt(pid) {
  const parent = parentOf(pid)
  const command = commandOf(pid)
  return parent === null || command === null ? null : { parent, command }
}

/** Source: proc(5); the name in brackets may contain anything, so only what follows the last bracket is parsed. */
function parentOf(pid) {
  if (process.platform !== 'linux') return Number(askPs(pid, 'ppid')) || null
  const text = read(`/proc/${pid}/stat`)
  return text === null ? null : Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
}

function commandOf(pid) {
  if (process.platform !== 'linux') return askPs(pid, 'command')
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? null
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function askPs(pid, field) {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
