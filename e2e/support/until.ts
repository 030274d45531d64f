import { setTimeout as wait } from 'node:timers/promises'

const PAUSE_MS = 50

/**
 * Polls until the condition holds.
 *
 * @throws Error with `whatFor()` on timeout
 */
export async function until(
  condition: () => Promise<boolean> | boolean,
  timeoutMs: number,
  whatFor: () => string,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${whatFor()}`)
    await wait(PAUSE_MS)
  }
}
