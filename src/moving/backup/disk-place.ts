import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { giveToOwnerOf, makeFolder } from '@/server/postgres/prepare-data-dir'
import { explainWrite } from './backup-error'
import type { BackupFile, BackupPlace } from './backup-files'
import { isPartial, partialName } from './backup-name'

/** A running backup writes all the time. */
const ABANDONED_MS = 3_600_000

/** A folder of backups that only their owner may read. */
export function diskPlace(where: string): BackupPlace {
  const folder = path.resolve(where)
  return {
    create: (name) => createFile(path.join(folder, name)),
    names: () => readdir(folder),
    remove: (name) => rm(path.join(folder, name), { force: true }),
    removeAbandoned: async (now) => {
      for (const name of (await readdir(folder)).filter(isPartial)) {
        const file = path.join(folder, name)
        const found = await stat(file).catch(() => null)
        if (found && now - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true })
      }
    },
  }
}

/** Written under another name, and renamed once all of it is on the disk. */
async function createFile(file: string): Promise<BackupFile> {
  const folder = path.dirname(file)
  const partial = path.join(folder, partialName(file))
  const explain = (error: unknown): never => {
    throw explainWrite(`the backup ${file}`, error)
  }
  await makeFolder(folder).catch(explain)
  const handle = await open(partial, 'wx', 0o600).catch(explain)
  await giveToOwnerOf(folder, partial)
  return {
    name: file,
    write: (piece) => handle.writeFile(piece).catch(explain),
    finish: async () => {
      await handle.sync().catch(explain)
      await handle.close()
      await rename(partial, file).catch(explain)
      await syncFolder(folder)
    },
    discard: async () => {
      await handle.close().catch(() => undefined)
      await rm(partial, { force: true })
    },
  }
}

/** Makes a rename survive a power failure; Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
