import { randomBytes } from 'node:crypto'
import path from 'node:path'

const NAME = /^symptom-database-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.tar\.gz$/
const PARTIAL = /^\.symptom-database-[0-9TZ-]+\.tar\.gz\.[0-9a-f]{8}\.part$/

/** @param madeAt an ISO date and time in UTC, to the second */
export const backupName = (madeAt: string): string =>
  `symptom-database-${madeAt.slice(0, 19).replaceAll(':', '-')}Z.tar.gz`

/** When a backup was made, by its file's name; null for any other file. */
export function backupTime(name: string): Date | null {
  const [, day, hour, minute, second] = NAME.exec(name) ?? []
  if (day === undefined) return null
  const time = new Date(`${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time.getTime()) ? null : time
}

/** A name for an incomplete archive, which counts for nothing. */
export const partialName = (file: string): string =>
  `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`

/** Whether this is the file of an interrupted backup. */
export const isPartial = (name: string): boolean => PARTIAL.test(name)
