import { backupTime } from './backup-name'
import { backupPlace } from './backup-place'
import { chooseKept, type Keeping } from './choose-kept'

/**
 * Deletes the backups of a place that are no longer kept, and what interrupted ones left. Other files stay.
 *
 * @param where a folder, or `s3://bucket/prefix`
 * @returns the names of the backups that were deleted
 * @throws the file system's error, or a BackupError
 */
export async function rotateBackups(where: string, keeping: Keeping, now = Date.now()): Promise<string[]> {
  const place = backupPlace(where)
  const backups = (await place.names()).flatMap((name) => {
    const time = backupTime(name)
    return time ? [{ name, time }] : []
  })
  const kept = chooseKept(
    backups.map(({ time }) => time),
    keeping,
  )
  const old = backups.filter(({ time }) => !kept.has(time)).map(({ name }) => name)
  for (const name of old) await place.remove(name)
  await place.removeAbandoned(now)
  return old
}
