import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { doDailyChores } from './daily-chores'
import { type HeldLock, tryToHoldLock } from './hold-lock'
import { releaseOrphans, runDueJobs } from './run-jobs'

/** How often due jobs are looked for; a plan is kept to the minute. */
const ROUND_MS = 3_000
const DAY_MS = 24 * 3600 * 1000
/** The longest wait before the database is tried again. */
const LONGEST_PAUSE_MS = 30_000

type WorkOptions = { payload: Payload; databaseUrl: string; signal: AbortSignal; roundMs?: number }

/**
 * Runs due jobs and daily chores for as long as this worker is the one that may, and waits for its turn while
 * another one is. Ends when the signal comes, after the running job; a database that is away is waited for.
 */
export async function work({ payload, databaseUrl, signal, roundMs = ROUND_MS }: WorkOptions): Promise<void> {
  let wait = roundMs
  while (!signal.aborted) {
    const lock = await tryToHoldLock(databaseUrl).catch((err) => {
      payload.logger.warn({ err }, 'the worker cannot reach the database; it tries again')
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
      return null
    })
    if (lock) {
      wait = roundMs
      await serve({ payload, lock, signal, roundMs })
      await lock.release()
    }
    await rest(wait, signal)
  }
}

async function serve(options: { payload: Payload; lock: HeldLock; signal: AbortSignal; roundMs: number }) {
  const { payload, lock, signal, roundMs } = options
  const mayRun = () => lock.isHeld() && !signal.aborted
  let choresAt = 0
  let isFresh = true
  while (mayRun()) {
    try {
      // Nobody else holds the lock, so what seems to be running has no runner any more.
      if (isFresh) await releaseOrphans(payload)
      isFresh = false
      await runDueJobs(payload, mayRun)
      if (mayRun() && Date.now() - choresAt > DAY_MS) {
        choresAt = Date.now()
        await doDailyChores(payload)
      }
    } catch (err) {
      payload.logger.error({ err }, 'jobs could not be run; tried again')
    }
    await rest(roundMs, signal)
  }
}

const rest = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }).catch(() => undefined)
