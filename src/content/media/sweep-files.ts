import { opendir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { pictureDir } from '@/content/media/picture-store'
import type { JobsLock } from '@/jobs/jobs-lock'
import { log } from '@/log'

/** Far longer than an upload takes between its files and its row. */
const YOUNG_MS = 24 * 3_600_000
/** An orphaned file is set aside first: it may belong to a database that is restored tomorrow. */
const KEPT_ASIDE_MS = 30 * 24 * 3_600_000
/** Names per query. */
const BATCH = 500
/** Names that begin with a dot are never served (content/media/picture-store.ts). */
const ASIDE = '.left-'
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
 * @param now milliseconds since 1970; ages are based on file system times
 * @throws the database's or the file system's error; the rest is checked in the next round
 */
export async function sweepFiles(lock: Pick<JobsLock, 'query'>, now = Date.now()): Promise<void> {
  const directory = await opendir(pictureDir()).catch(() => null)
  if (!directory) return
  let asked: string[] = []
  let changed = 0
  const settle = async () => {
    const unknown = await findUnknown(lock, asked)
    for (const name of asked) if (await settleFile(name, unknown.has(plain(name)), now)) changed += 1
    asked = []
  }
  for await (const entry of directory) {
    const { name } = entry
    if (!entry.isFile()) continue
    if (PARTIAL.test(name)) changed += Number(await removeOlder(name, now - YOUNG_MS))
    else if (name.startsWith(ASIDE) || !name.startsWith('.')) asked.push(name)
    if (asked.length >= BATCH) await settle()
  }
  if (asked.length > 0) await settle()
  if (changed > 0) log.info({ files: changed }, 'Orphaned picture files were set aside, restored or deleted')
}

const plain = (name: string) => (name.startsWith(ASIDE) ? name.slice(ASIDE.length) : name)
const at = (name: string) => path.join(pictureDir(), name)

async function findUnknown(lock: Pick<JobsLock, 'query'>, names: string[]): Promise<Set<string>> {
  const { rows } = await lock.query(UNKNOWN, [[...new Set(names.map(plain))]])
  return new Set(rows.map(({ name }) => String(name)))
}

/** Whether anything was done with the file. */
async function settleFile(name: string, isUnknown: boolean, now: number): Promise<boolean> {
  if (name.startsWith(ASIDE)) {
    return isUnknown ? removeOlder(name, now - KEPT_ASIDE_MS) : bringBack(name)
  }
  if (!isUnknown || !(await isOlder(name, now - YOUNG_MS))) return false
  await rename(at(name), at(`${ASIDE}${name}`))
  // From here on its age is the time since it was set aside.
  await utimes(at(`${ASIDE}${name}`), now / 1000, now / 1000)
  return true
}

/** The same picture may have been uploaded again meanwhile; then that file stays. */
async function bringBack(name: string): Promise<boolean> {
  if (await isOlder(plain(name), Number.POSITIVE_INFINITY)) await rm(at(name), { force: true })
  else await rename(at(name), at(plain(name)))
  return true
}

const isOlder = (name: string, than: number): Promise<boolean> =>
  stat(at(name)).then(
    ({ mtimeMs }) => mtimeMs < than,
    () => false,
  )

async function removeOlder(name: string, than: number): Promise<boolean> {
  if (!(await isOlder(name, than))) return false
  await rm(at(name), { force: true })
  return true
}
