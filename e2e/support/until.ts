import { setTimeout as wait } from 'node:timers/promises'

const PAUSE_MS = 50

/**
 * Asks again and again until the condition holds.
 *
 * @throws Error with `whatFor()` when it did not within the time
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
