/** Plain Node without dependencies: whether this process has been asked to end, and by whom. */
import './lost-output.mjs'
import { watchStarters } from './starter-watch.mjs'

/** Signals within this time count as one: npm forwards the Ctrl-C that the terminal has already sent us. */
const SAME_ASKING_MS = 2_000

/**
 * Listens for anything that asks this process to end: a signal (Ctrl-C, `kill`, a closed terminal), the end of the
 * npm that started it, or the end of its parent process. A second request after two seconds ends it immediately.
 *
 * @returns {AbortSignal} aborted when the process is to end; it must then clean up and exit by itself
 */
export function listenForEnd() {
  const ending = new AbortController()
  let askedAt = 0
  const ask = () => {
    if (ending.signal.aborted && Date.now() - askedAt > SAME_ASKING_MS) process.exit(1)
    if (ending.signal.aborted) return
    askedAt = Date.now()
    console.error('\nStopping …')
    ending.abort(new Error('It was asked to stop.'))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
  process.on('disconnect', ask)
  process.channel?.unref()
  watchStarters(ask)
  return ending.signal
}

/**
 * Waits until the process is asked to end.
 *
 * @param {AbortSignal} ending
 * @returns {Promise<void>}
 */
export function untilEnd(ending) {
  return new Promise((resolve) => {
    if (ending.aborted) resolve()
    else ending.addEventListener('abort', () => resolve(), { once: true })
  })
}
