import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** A process that lived this long has started well; the backoff is reset. */
const GOOD_LIFE_MS = 60_000
const LONGEST_GOODBYE_MS = 15_000

export type KeepOptions = {
  /** As the log calls it. */
  name: string
  /** Called for each unexpected exit. */
  onLog: (line: string) => void
  /** From when on an exit is expected: a signal to the whole group reaches the child, too. */
  ending?: AbortSignal
}

/**
 * Keeps one child process running: starts it again with a growing backoff if it dies.
 *
 * @param begin starts the process
 * @returns a function that asks the process to end, with SIGTERM, and waits for it
 */
export function keepChild(
  begin: () => ChildProcess | Promise<ChildProcess>,
  { name, onLog, ending }: KeepOptions,
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
      onLog(`${name} exited (${how}); restarting it.`)
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
      timer = setTimeout(() => {
        starting = start()
      }, pause)
    }
    if (stopping) return
    try {
      const started = await begin()
      child = started
      started.once('error', (error) => again(error.message))
      started.once('exit', (code, signal) => again(signal ?? `code ${code}`))
    } catch (error) {
      again(error instanceof Error ? error.message : String(error))
    }
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
