import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Pause before a worker that died is started again, doubled each time. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** Who lived this long did not die of its start. */
const GOOD_LIFE_MS = 60_000
/** How long a running job may take to end at a stop. */
const STOP_MS = 8_000

/**
 * Keeps a worker running beside the site, in a process of its own so that no job slows a page down.
 *
 * @returns a function that ends it, after the job that is running
 */
export function keepWorking(root: string): () => Promise<void> {
  let child: ChildProcess | null = null
  let timer: NodeJS.Timeout | null = null
  let isStopping = false
  let wait = FIRST_PAUSE_MS

  const begin = () => {
    const bornAt = Date.now()
    const args = ['--conditions=production', '--import', 'tsx', '--no-warnings', 'src/scripts/work.ts']
    // The channel tells it when this process is gone, even after a kill -9.
    child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.once('error', (error) => console.error(`The worker could not be started: ${error.message}`))
    child.once('close', (code) => {
      child = null
      if (isStopping) return
      wait = Date.now() - bornAt > GOOD_LIFE_MS ? FIRST_PAUSE_MS : Math.min(wait * 2, LONGEST_PAUSE_MS)
      console.error(`The worker ended (${code ?? 'by a signal'}); it is started again in ${wait / 1000} s.`)
      timer = setTimeout(begin, wait)
    })
  }
  begin()

  return async () => {
    isStopping = true
    if (timer) clearTimeout(timer)
    if (!child) return
    const ended = once(child, 'close')
    const late = setTimeout(() => child?.kill('SIGKILL'), STOP_MS)
    child.kill('SIGTERM')
    await ended
    clearTimeout(late)
  }
}
