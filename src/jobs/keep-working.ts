import type { Payload } from 'payload'
import { log } from '@/log'
import { forgetMails } from './forget-mails'
import { type JobsLock, type LockTiming, takeJobsLock } from './jobs-lock'
import { runDueJobs } from './run-due-jobs'

const EVERY_MS = 5_000
const LONGEST_PAUSE_MS = 10_000
const HOUSEKEEPING_MS = 3_600_000

/** The districts' recurring tasks, besides the jobs of the queue; registered in src/scripts/worker-chores.ts. */
export type Chores = {
  /** Run once an hour, in sequence, before the jobs. If one throws, it is retried in the next round. */
  hourly: ((payload: Payload, lock: JobsLock) => Promise<unknown>)[]
  /** Queues due mails. @returns how many */
  prepareMails: (payload: Payload) => Promise<number>
  /** Run alongside jobs, so that no publication waits for them; each is called again once it has ended. */
  alongside: Alongside[]
}

export type Alongside = {
  /** Works in small pieces, and stops early once `goesOn` is false. */
  work: (lock: JobsLock, goesOn: () => boolean) => Promise<unknown>
  /** What to log if it fails. */
  failure: string
}

type Options = {
  databaseUrl: string
  /** Called once, when the lock is first acquired: a standby worker keeps a small footprint. */
  load: () => Promise<Payload>
  chores: Chores
  /** Polling interval of the queue, in milliseconds. */
  everyMs?: number
  timing?: LockTiming
}

export type Worker = {
  /** Whether this worker is currently the active one. */
  isInCharge(): boolean
  /** Finishes the current job, releases the lock and takes no more jobs. */
  stop(): Promise<void>
}

/**
 * Runs due jobs and the housekeeping while this worker holds the lock, and tries to acquire the lock while it does
 * not. An error is logged once and retried with a growing backoff; it never ends the loop.
 */
export function keepWorking({ databaseUrl, load, chores, everyMs = EVERY_MS, timing }: Options): Worker {
  let lock: JobsLock | null = null
  let payload: Payload | null = null
  let houseKeptAt = Number.NEGATIVE_INFINITY
  let failures = 0
  let standsBy = false
  let stopping = false
  const running = new Map<Alongside, Promise<void>>()
  let wake = () => {}

  /** Whether this worker is the active one, after trying to become it. */
  const takeCharge = async (): Promise<boolean> => {
    if (lock?.isHeld()) return true
    if (lock) log.warn('This worker lost the jobs lock')
    lock = null
    lock = await takeJobsLock(databaseUrl, timing)
    if (lock) log.info('This worker is now active')
    else if (!standsBy) log.info('Another worker is active; this one is on standby')
    standsBy = lock === null
    return lock !== null
  }

  const workAlongside = (held: JobsLock): void => {
    for (const each of chores.alongside) {
      if (running.has(each)) continue
      const ended = each
        .work(held, () => !stopping && held.isHeld())
        .then(() => undefined)
        .catch((error: unknown) => {
          if (!stopping) log.error({ err: error }, each.failure)
        })
        .finally(() => running.delete(each))
      running.set(each, ended)
    }
  }

  const work = async (): Promise<void> => {
    if (!(await takeCharge()) || !lock) return
    payload ??= await load()
    if (Date.now() - houseKeptAt > HOUSEKEEPING_MS) {
      for (const chore of chores.hourly) await chore(payload, lock)
      houseKeptAt = Date.now()
    }
    await runDueJobs(payload, lock, () => !stopping)
    // After the publications: whatever goes wrong with mail, they come first.
    if ((await chores.prepareMails(payload)) > 0) await runDueJobs(payload, lock, () => !stopping)
    await forgetMails(lock)
    workAlongside(lock)
  }

  const round = async (): Promise<void> => {
    try {
      await work()
      if (failures > 0) log.info('The database responds to the worker again')
      failures = 0
    } catch (error) {
      // Logged once, not on every attempt: a database that is down for a night must not fill the log.
      if (failures === 0) log.error({ err: error }, 'The jobs cannot run at the moment')
      failures++
    }
  }

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(everyMs * 2 ** failures, LONGEST_PAUSE_MS))
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const loop = async (): Promise<void> => {
    while (!stopping) {
      await round()
      if (!stopping) await pause()
    }
    await Promise.all(running.values())
    await lock?.release()
  }

  const ended = loop()
  return {
    isInCharge: () => lock?.isHeld() === true,
    stop: () => {
      stopping = true
      wake()
      return ended
    },
  }
}
