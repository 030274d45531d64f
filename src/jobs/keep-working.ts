import type { Payload } from 'payload'
import { log } from '@/log'
import { forgetMails } from './forget-mails'
import { type JobsLock, type JobsSession, type LockTiming, openJobsSession, takeJobsLock } from './jobs-lock'
import { runDueJobs } from './run-due-jobs'

const EVERY_MS = 5_000
const LONGEST_PAUSE_MS = 10_000
const HOUSEKEEPING_MS = 3_600_000

/** The districts' recurring tasks, besides the jobs of the queue; registered in src/scripts/worker-chores.ts. */
export type Chores = {
  /** Run once an hour, in sequence. If one throws, it is retried in the next round. */
  hourly: ((payload: Payload, lock: JobsLock) => Promise<unknown>)[]
  /** Queues due mails. @returns how many */
  prepareMails: (payload: Payload) => Promise<number>
  /** Run alongside jobs, so that no publication waits for them; each is called again once it has ended. */
  alongside: Alongside[]
}

export type Alongside = {
  /** Works in small pieces, and stops early once `goesOn` is false. */
  work: (lock: JobsLock, goesOn: () => boolean, payload: Payload) => Promise<unknown>
  /** What to log if it fails. */
  failure: string
}

type Options = {
  databaseUrl: string
  /** Called once, when the database first answers. */
  load: () => Promise<Payload>
  chores: Chores
  /** Polling interval of the queue, in milliseconds. */
  everyMs?: number
  timing?: LockTiming
}

export type Worker = {
  /** Whether this worker is currently the one that does the housekeeping. */
  isInCharge(): boolean
  /** Finishes the current job, releases its locks and takes no more jobs. */
  stop(): Promise<void>
}

/**
 * Runs due jobs, beside any number of other workers; one of them, the holder of the lock, is in charge of the
 * housekeeping, and the others try to become it. An error is logged once and retried with a growing backoff; it
 * never ends the loop.
 */
export function keepWorking({ databaseUrl, load, chores, everyMs = EVERY_MS, timing }: Options): Worker {
  let lock: JobsLock | null = null
  let session: JobsSession | null = null
  let payload: Payload | null = null
  let houseKeptAt = Number.NEGATIVE_INFINITY
  let failures = 0
  let standsBy = false
  let stopping = false
  const running = new Map<Alongside, Promise<void>>()
  let wake = () => {}

  /** Becomes the one in charge if nobody is. */
  const takeCharge = async (): Promise<void> => {
    if (lock?.isHeld()) return
    if (lock) log.warn('This worker lost the jobs lock')
    lock = null
    lock = await takeJobsLock(databaseUrl, timing)
    if (lock) log.info('This worker is now in charge of the housekeeping')
    else if (!standsBy) log.info('Another worker is in charge; this one only runs jobs')
    standsBy = lock === null
  }

  const workAlongside = (held: JobsLock, payload: Payload): void => {
    for (const each of chores.alongside) {
      if (running.has(each)) continue
      const ended = each
        .work(held, () => !stopping && held.isHeld(), payload)
        .then(() => undefined)
        .catch((error: unknown) => {
          if (!stopping) log.error({ err: error }, each.failure)
        })
        .finally(() => running.delete(each))
      running.set(each, ended)
    }
  }

  /** The tasks that one worker does for all. @returns whether mails were queued */
  const keepHouse = async (payload: Payload, lock: JobsLock): Promise<boolean> => {
    if (Date.now() - houseKeptAt > HOUSEKEEPING_MS) {
      for (const chore of chores.hourly) await chore(payload, lock)
      houseKeptAt = Date.now()
    }
    const mails = await chores.prepareMails(payload)
    await forgetMails(lock)
    workAlongside(lock, payload)
    return mails > 0
  }

  const work = async (): Promise<void> => {
    await takeCharge()
    if (!session?.isHeld()) session = await openJobsSession(databaseUrl, timing)
    payload ??= await load()
    // Publications first, whatever goes wrong with the rest.
    await runDueJobs(payload, session, () => !stopping)
    if (lock && (await keepHouse(payload, lock))) await runDueJobs(payload, session, () => !stopping)
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
    await Promise.all([lock?.release(), session?.release()])
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
