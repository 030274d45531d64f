import type { Payload } from 'payload'
import { log } from '@/log'
import { forgetMails } from './forget-mails'
import { type JobsLock, type LockTiming, takeJobsLock } from './jobs-lock'
import { runDueJobs } from './run-due-jobs'

const EVERY_MS = 5_000
const LONGEST_PAUSE_MS = 10_000
const HOUSEKEEPING_MS = 3_600_000

/** What the rooms have the worker do beside the jobs of the queue; they name it in src/scripts/worker-chores.ts. */
export type Chores = {
  /** Once an hour, one after the other, before the jobs. What one throws, it is asked again for in the next round. */
  hourly: ((payload: Payload, lock: JobsLock) => Promise<unknown>)[]
  /** Queues the mails that are due. @returns how many */
  prepareMails: (payload: Payload) => Promise<number>
  /** Beside the jobs, in small pieces, so that no publication waits for it; it ends early where `goesOn` says so. */
  learn: (lock: JobsLock, goesOn: () => boolean) => Promise<unknown>
}

type Options = {
  databaseUrl: string
  /** Called once, when the lock is won for the first time: a worker that only waits stays small. */
  load: () => Promise<Payload>
  chores: Chores
  /** Pause between two looks into the queue, in milliseconds. */
  everyMs?: number
  timing?: LockTiming
}

export type Worker = {
  /** Whether this worker is the one that runs jobs at the moment. */
  isInCharge(): boolean
  /** Lets the running job finish, gives the lock back and takes no more jobs. */
  stop(): Promise<void>
}

/**
 * Runs due jobs and the housekeeping for as long as this worker holds the one lock for it, and tries to win the
 * lock while it does not. An error is logged once and tried again after a growing pause; it never ends the loop.
 */
export function keepWorking({ databaseUrl, load, chores, everyMs = EVERY_MS, timing }: Options): Worker {
  let lock: JobsLock | null = null
  let payload: Payload | null = null
  let houseKeptAt = Number.NEGATIVE_INFINITY
  let failures = 0
  let standsBy = false
  let stopping = false
  let learning: Promise<void> | null = null
  let wake = () => {}

  /** Whether this worker is the one that runs jobs, having tried to become it. */
  const takeCharge = async (): Promise<boolean> => {
    if (lock?.isHeld()) return true
    if (lock) log.warn('The connection that gave this worker the right to run jobs is lost')
    lock = null
    lock = await takeJobsLock(databaseUrl, timing)
    if (lock) log.info('This worker runs the jobs now')
    else if (!standsBy) log.info('Another worker runs the jobs; this one stands by')
    standsBy = lock === null
    return lock !== null
  }

  const learn = (held: JobsLock): void => {
    learning ??= chores
      .learn(held, () => !stopping && held.isHeld())
      .then(() => undefined)
      .catch((error: unknown) => {
        if (!stopping) log.error({ err: error }, 'The spam check could not learn')
      })
      .finally(() => {
        learning = null
      })
  }

  const work = async (): Promise<void> => {
    if (!(await takeCharge()) || !lock) return
    payload ??= await load()
    if (Date.now() - houseKeptAt > HOUSEKEEPING_MS) {
      for (const chore of chores.hourly) await chore(payload, lock)
      houseKeptAt = Date.now()
    }
    await runDueJobs(payload, lock, () => !stopping)
    // After the publications: whatever may be wrong with a mail, they come first.
    if ((await chores.prepareMails(payload)) > 0) await runDueJobs(payload, lock, () => !stopping)
    await forgetMails(lock)
    learn(lock)
  }

  const round = async (): Promise<void> => {
    try {
      await work()
      if (failures > 0) log.info('The database answers the worker again')
      failures = 0
    } catch (error) {
      // Once, and not at every try: a database that is down for a night must not fill the log.
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
    await learning
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
