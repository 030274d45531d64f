import type { Payload } from 'payload'
import type { AskedImport, ImportProgress } from './asked-import'
import { noteProgress } from './rows'

const NOTED_EVERY_MS = 1_000

export type Follow = {
  onProgress: (done: number, total: number) => void
  /** Nothing is noted after this. */
  end: () => Promise<void>
}

/**
 * Notes once a second how far the work is, for whoever looks at the panel, and stops it once nobody wants it any more, or
 * the worker is told to stop.
 */
export function followProgress(
  payload: Payload,
  { id, state }: Pick<AskedImport, 'id' | 'state'>,
  stop: AbortController,
  goesOn: () => boolean,
): Follow {
  let latest: ImportProgress = { done: 0, total: 0, perSecond: null, secondsLeft: null }
  let begun: { at: number; done: number } | null = null
  let noting: Promise<unknown> = Promise.resolve()
  const watch = setInterval(() => {
    if (!goesOn()) stop.abort()
    noting = noting.then(async () => {
      if (!(await noteProgress(payload, id, state, latest))) stop.abort()
    })
    noting.catch(() => stop.abort())
  }, NOTED_EVERY_MS)
  return {
    onProgress: (done, total) => {
      if (!goesOn()) stop.abort()
      const now = performance.now()
      begun ??= { at: now, done }
      latest = { done, total, ...speed(done - begun.done, total - done, (now - begun.at) / 1000) }
    },
    end: async () => {
      clearInterval(watch)
      await noting.catch(() => undefined)
    },
  }
}

/** Before a second has passed, it says nothing. */
function speed(done: number, left: number, seconds: number): Omit<ImportProgress, 'done' | 'total'> {
  if (seconds < 1 || done === 0) return { perSecond: null, secondsLeft: null }
  const perSecond = done / seconds
  return { perSecond, secondsLeft: Math.max(0, left) / perSecond }
}
