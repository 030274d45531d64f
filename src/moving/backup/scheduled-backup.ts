import { env } from '@/env'
import { noteBackup, noteFailure, noteSchedule, readBackupNote } from '@/jobs/backup-note'
import type { JobsLock } from '@/jobs/jobs-lock'
import { log } from '@/log'
import { BackupError } from './backup-error'
import { BackupStopped, makeBackup } from './make-backup'
import { rotateBackups } from './rotate-backups'

/** The worker asks every few seconds; whether a backup is due changes with the hours. */
const LOOK_MS = 60_000

type Settings = Pick<
  typeof env,
  | 'BACKUP_DIR'
  | 'BACKUP_EVERY_HOURS'
  | 'BACKUP_PASSPHRASE'
  | 'BACKUP_KEEP_DAYS'
  | 'BACKUP_KEEP_WEEKS'
  | 'BACKUP_KEEP_MONTHS'
  | 'DATABASE_DIRECT_URL'
  | 'PAYLOAD_SECRET'
  | 'PUBLIC_URL'
>

/**
 * Makes the worker's backups: one whenever the last is as old as `BACKUP_EVERY_HOURS`, if there is a `BACKUP_DIR`. A
 * failed one is tried again after an hour. What happened is noted in the database, for the dashboard and `/backupz`.
 *
 * @returns a function for each round of the worker
 */
export function scheduledBackup(settings: Settings = env, lookMs = LOOK_MS) {
  let lookAt = 0
  let isNoted = false
  return async (lock: Pick<JobsLock, 'query'>, goesOn: () => boolean): Promise<boolean> => {
    if (Date.now() < lookAt) return false
    lookAt = Date.now() + lookMs
    const { BACKUP_DIR: place, BACKUP_EVERY_HOURS: everyHours } = settings
    if (!isNoted) await noteSchedule(lock, place ? everyHours : null)
    isNoted = true
    if (!place || !(await readBackupNote(lock)).isDue) return false
    try {
      const { bytes } = await makeBackup({
        databaseUrl: settings.DATABASE_DIRECT_URL ?? '',
        place,
        site: settings.PUBLIC_URL,
        secret: settings.PAYLOAD_SECRET ?? '',
        passphrase: settings.BACKUP_PASSPHRASE,
        goesOn,
      })
      await noteBackup(lock, bytes)
      log.info({ bytes }, 'A backup was made')
    } catch (error) {
      // The worker was told to stop, or another one has taken over: the next makes it.
      if (error instanceof BackupStopped) return false
      await noteFailure(lock, error instanceof BackupError ? error.message : null)
      throw error
    }
    await rotateBackups(place, {
      daily: settings.BACKUP_KEEP_DAYS,
      weekly: settings.BACKUP_KEEP_WEEKS,
      monthly: settings.BACKUP_KEEP_MONTHS,
    })
    return true
  }
}
