import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Names the machine, because a temporary folder may be shared, and the process. */
const OWN = `symptom-database-import-${os.hostname().replace(/[^\w]/gu, '_')}-`

/** A new folder of this process in the system's temporary one, from which those of killed imports are removed. */
export async function temporaryFolder(): Promise<string> {
  await removeLeftOvers()
  return mkdtemp(path.join(os.tmpdir(), `${OWN}${process.pid}-`))
}

async function removeLeftOvers(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const [, pid] = name.startsWith(OWN) ? (/^(\d+)-/u.exec(name.slice(OWN.length)) ?? []) : []
    if (pid === undefined || isRunning(Number(pid))) continue
    // Of another user, or removed by another import at this moment: no reason not to import.
    await rm(path.join(os.tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
