import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { compiledScript } from './compiled-script.mjs'
import { NODE_OPTIONS } from './run-node'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** A worker that lived this long has started well; the backoff is reset. */
const GOOD_LIFE_MS = 60_000
const LONGEST_GOODBYE_MS = 15_000

/**
 * Keeps one worker running as a child process: restarts it with a growing backoff if it dies. The child exits with
 * this process, even on `kill -9`: the channel between the two closes.
 *
 * @param root the project's folder
 * @param onLog called for each unexpected exit
 * @param ending from when on an exit is expected: a signal to the whole group reaches the worker, too
 * @returns a function that ends the worker, lets its current job finish and waits for both
 */
export function keepWorker(
  root: string,
  onLog: (line: string) => void,
  ending?: AbortSignal,
): () => Promise<void> {
  let child: ChildProcess | null = null
  let timer: NodeJS.Timeout | undefined
  let failures = 0
  let stopping = false
  let starting = Promise.resolve()

  const start = async (): Promise<void> => {
    const begun = Date.now()
    let isOver = false
    const again = (how: string) => {
      if (isOver) return
      isOver = true
      child = null
      if (stopping || ending?.aborted) return
      failures = Date.now() - begun > GOOD_LIFE_MS ? 0 : failures + 1
      onLog(`The worker exited (${how}); restarting it.`)
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
      timer = setTimeout(() => {
        starting = start()
      }, pause)
    }
    const script = await compiledScript(root, 'work').catch((error: Error) => again(error.message))
    if (script === undefined || stopping) return
    const started = spawnWorker(root, script)
    child = started
    started.once('error', (error) => again(error.message))
    started.once('exit', (code, signal) => again(signal ?? `code ${code}`))
  }

  starting = start()
  return async () => {
    stopping = true
    clearTimeout(timer)
    await starting
    const last = child
    if (!last) return
    const gone = once(last, 'exit')
    last.kill('SIGTERM')
    const impatience = setTimeout(() => last.kill('SIGKILL'), LONGEST_GOODBYE_MS)
    await gone
    clearTimeout(impatience)
  }
}

/**
 * One worker, tied to this process by a channel.
 *
 * @param script the compiled worker
 */
export function spawnWorker(root: string, script: string): ChildProcess {
  return spawn(process.execPath, [...NODE_OPTIONS, script], {
    cwd: root,
    env: process.env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
