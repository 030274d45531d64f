import { setImmediate } from 'node:timers/promises'
import type { Breathe } from './fit'

/** As long as the event loop may be held up, in milliseconds. */
const SLICE_MS = 15

/** Nobody wants the result any more. */
export class Stopped extends Error {}

/** Gives way to others every 15 ms, and ends the work once it is not wanted any more. */
export function breathing(isWanted: () => boolean): Breathe {
  let since = performance.now()
  const pause = async () => {
    await setImmediate()
    if (!isWanted()) throw new Stopped()
    since = performance.now()
  }
  return () => (performance.now() - since < SLICE_MS ? null : pause())
}
