import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { backupTime, isPartial } from './backup-name'
import { chooseKept, type Keeping } from './choose-kept'

/** A running backup writes all the time. */
const ABANDONED_MS = 3_600_000

/**
 * Deletes the backups of a folder that are no longer kept, and what interrupted ones left. Other files stay.
 *
 * @returns the names of the backups that were deleted
 * @throws the file system's error
 */
export async function rotateBackups(folder: string, keeping: Keeping, now = Date.now()): Promise<string[]> {
  const names = await readdir(folder)
  for (const name of names.filter(isPartial)) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && now - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true })
  }
  const backups = names.flatMap((name) => {
    const time = backupTime(name)
    return time ? [{ name, time }] : []
  })
  const kept = chooseKept(
    backups.map(({ time }) => time),
    keeping,
  )
  const old = backups.filter(({ time }) => !kept.has(time)).map(({ name }) => name)
  for (const name of old) await rm(path.join(folder, name), { force: true })
  return old
}
