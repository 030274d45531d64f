import { setImmediate } from 'node:timers/promises'
import type { Breathe } from './fit'

/** How long the event loop may be blocked, in milliseconds. */
const SLICE_MS = 15

/** The result is no longer wanted. */
export class Stopped extends Error {}

/** Yields to the event loop every 15 ms, and stops the work once it is no longer wanted. */
export function breathing(isWanted: () => boolean): Breathe {
  let since = performance.now()
  const pause = async () => {
    await setImmediate()
    if (!isWanted()) throw new Stopped()
    since = performance.now()
  }
  return () => (performance.now() - since < SLICE_MS ? null : pause())
}
