import type { JobsLock } from '@/jobs/jobs-lock'
import { log } from '@/log'
import type { PictureFiles } from './picture-files'
import { pictureFiles } from './picture-store'

/** Far longer than an upload takes between its files and its row. */
const YOUNG_MS = 24 * 3_600_000
/** An orphaned file is set aside first: it may belong to a database that is restored tomorrow. */
const KEPT_ASIDE_MS = 30 * 24 * 3_600_000
/** Names that begin with a dot are never served (picture-store.ts). */
const ASIDE = '.left-'
/** Of the disk: an upload that was interrupted. */
const PARTIAL = /^\.[0-9a-f]{16}\.part$/

const UNKNOWN = `
  select name from unnest($1::text[]) name where not exists (
    select 1 from media where filename = name
      or sizes_small_avif_filename = name or sizes_small_webp_filename = name
      or sizes_medium_avif_filename = name or sizes_medium_webp_filename = name
      or sizes_large_avif_filename = name or sizes_large_webp_filename = name)`

/**
 * Removes orphaned files: incomplete ones of interrupted uploads, and complete ones of pictures that were deleted
 * or replaced while the site was killed. Files younger than a day are left alone, so a running upload is never
 * affected; orphans are set aside for 30 days before deletion, and restored if a row refers to them again.
 *
 * @param now milliseconds since 1970; ages are based on the times of the store
 * @throws the database's or the store's error; the rest is checked in the next round
 */
export async function sweepFiles(lock: Pick<JobsLock, 'query'>, now = Date.now()): Promise<void> {
  const files = pictureFiles()
  let changed = 0
  for await (const names of files.list()) {
    const asked = names.filter((name) => name.startsWith(ASIDE) || !name.startsWith('.'))
    const unknown = await findUnknown(lock, asked)
    for (const name of names.filter((one) => PARTIAL.test(one)))
      if (await removeOlder(files, name, now - YOUNG_MS)) changed += 1
    for (const name of asked) if (await settleFile(files, name, unknown.has(plain(name)), now)) changed += 1
  }
  if (changed > 0) log.info({ files: changed }, 'Orphaned picture files were set aside, restored or deleted')
}

const plain = (name: string) => (name.startsWith(ASIDE) ? name.slice(ASIDE.length) : name)

async function findUnknown(lock: Pick<JobsLock, 'query'>, names: string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set()
  const { rows } = await lock.query(UNKNOWN, [[...new Set(names.map(plain))]])
  return new Set(rows.map(({ name }) => String(name)))
}

/** Whether anything was done with the file. */
async function settleFile(
  files: PictureFiles,
  name: string,
  isUnknown: boolean,
  now: number,
): Promise<boolean> {
  if (name.startsWith(ASIDE)) {
    return isUnknown ? removeOlder(files, name, now - KEPT_ASIDE_MS) : bringBack(files, name)
  }
  // Its age is asked now: the same picture may have been uploaded again since the list was made.
  if (!isUnknown || !(await isOlder(files, name, now - YOUNG_MS))) return false
  await files.move(name, `${ASIDE}${name}`)
  return true
}

/** The same picture may have been uploaded again meanwhile; then that file stays. */
async function bringBack(files: PictureFiles, name: string): Promise<boolean> {
  if (await files.find(plain(name))) await files.remove(name)
  else await files.move(name, plain(name))
  return true
}

async function isOlder(files: PictureFiles, name: string, than: number): Promise<boolean> {
  const found = await files.find(name)
  return found !== null && found.modifiedMs < than
}

async function removeOlder(files: PictureFiles, name: string, than: number): Promise<boolean> {
  if (!(await isOlder(files, name, than))) return false
  await files.remove(name)
  return true
}
