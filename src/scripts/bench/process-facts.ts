import { readdirSync, readFileSync } from 'node:fs'

/** The clock tick of `/proc`, in milliseconds (`getconf CLK_TCK` is 100 on all Linux systems of today). */
const TICK_MS = 10

type Process = { pid: number; parent: number; cpuMs: number }

/**
 * The CPU time that a process, its ended children and its running descendants have used, in milliseconds; null where
 * there is no `/proc`.
 */
export function cpuOfFamily(pid: number): number | null {
  const all = listProcesses()
  if (all === null) return null
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const one of all) if (family.has(one.parent)) family.add(one.pid)
  }
  return all.filter((one) => family.has(one.pid)).reduce((sum, { cpuMs }) => sum + cpuMs, 0)
}

/** The resident memory of a process in MiB; null where there is no `/proc`. */
export function residentMiB(pid: number): number | null {
  const status = readOrNull(`/proc/${pid}/status`)
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(status ?? '')?.[1]
  return kibibytes === undefined ? null : Math.round(Number(kibibytes) / 1024)
}

/** How many file handles a process holds; null where there is no `/proc`. */
export function openFiles(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return null
  }
}

function listProcesses(): Process[] | null {
  if (process.platform !== 'linux') return null
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readOrNull(`/proc/${name}/stat`)
      if (stat === null) return []
      // After the name in brackets, which may contain spaces (proc(5)): state is the third field.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const number = (place: number) => Number(fields[place - 3])
      const ticks = number(14) + number(15) + number(16) + number(17)
      return [{ pid: Number(name), parent: number(4), cpuMs: ticks * TICK_MS }]
    })
}

/** A process may end at any moment. */
function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
