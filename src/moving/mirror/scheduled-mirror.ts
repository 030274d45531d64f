import { env } from '@/env'
import { noteBackup, noteFailure, noteSchedule, readBackupNote } from '@/jobs/backup-note'
import type { JobsLock } from '@/jobs/jobs-lock'
import { log } from '@/log'
import { explainFailed } from './explain-failed'
import { makeMirror } from './make-mirror'
import { MirrorError } from './mirror-error'

/** The worker asks every few seconds; whether a mirror is due changes with the hours. */
const LOOK_MS = 60_000

type Settings = Pick<typeof env, 'MIRROR_DIR' | 'MIRROR_EVERY_HOURS' | 'MIRROR_FROM' | 'PUBLIC_URL'>

/**
 * Brings the worker's mirror up to date whenever the last time is `MIRROR_EVERY_HOURS` ago, if there is a
 * `MIRROR_DIR`. A failed one is tried again after an hour. What happened is noted in the database, for the dashboard
 * and `/mirrorz`.
 *
 * @returns a function for each round of the worker
 */
export function scheduledMirror(settings: Settings = env, lookMs = LOOK_MS) {
  let lookAt = 0
  let isNoted = false
  return async (lock: Pick<JobsLock, 'query'>, goesOn: () => boolean): Promise<boolean> => {
    if (Date.now() < lookAt) return false
    lookAt = Date.now() + lookMs
    const { MIRROR_DIR: folder, MIRROR_EVERY_HOURS: everyHours } = settings
    if (!isNoted) await noteSchedule(lock, folder ? everyHours : null, 'mirror')
    isNoted = true
    if (!folder || !(await readBackupNote(lock, 'mirror')).isDue) return false
    const stop = new AbortController()
    const watch = setInterval(() => {
      if (!goesOn()) stop.abort()
    }, 500)
    try {
      const from = settings.MIRROR_FROM ?? settings.PUBLIC_URL
      const { failed, written, removed } = await makeMirror({ from, folder, ending: stop.signal })
      if (failed.length > 0) throw new MirrorError(explainFailed(failed))
      await noteBackup(lock, null, 'mirror')
      log.info({ written, removed }, 'The mirror was brought up to date')
      return true
    } catch (error) {
      // The worker was told to stop, or another one has taken over: the next makes it.
      if (stop.signal.aborted) return false
      await noteFailure(lock, error instanceof MirrorError ? error.message : null, 'mirror')
      throw error
    } finally {
      clearInterval(watch)
    }
  }
}
