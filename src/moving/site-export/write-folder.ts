import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { BackupError, explainWrite } from '@/moving/backup/backup-error'
import { giveToOwnerOf, makeFolder } from '@/server/postgres/prepare-data-dir'

export type WrittenFile = { bytes: number; sha256: string }

export type ExportWriter = {
  /** Writes a file, piece by piece, and its folders. */
  write(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<WrittenFile>
  /** Puts the folder in place. */
  finish(): Promise<void>
  /** Removes what was written. */
  discard(): Promise<void>
}

/**
 * Starts a folder that only its owner may read. It is written under another name beside, and renamed once all of it
 * is on the disk, so that an interrupted export is never taken for one.
 *
 * @throws BackupError, also from each method, if it cannot be written, or holds something already
 */
export async function writeFolder(folder: string): Promise<ExportWriter> {
  const above = path.dirname(folder)
  const partial = path.join(above, `.${path.basename(folder)}.${randomBytes(4).toString('hex')}.part`)
  const explain = (error: unknown): never => {
    throw explainWrite(`the export ${folder}`, error)
  }
  await refuseFull(folder)
  await makeFolder(above).catch(explain)
  await mkdir(partial, { mode: 0o700 }).catch(explain)
  const made: string[] = [partial]

  const write = async (name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const target = path.join(partial, name)
    const within = path.dirname(target)
    if (!made.includes(within)) {
      await mkdir(within, { recursive: true, mode: 0o700 })
      made.push(within)
    }
    const handle = await open(target, 'wx', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const piece of pieces) {
        await handle.writeFile(piece)
        hash.update(piece)
        bytes += piece.length
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await giveToOwnerOf(above, target)
    return { bytes, sha256: hash.digest('hex') }
  }
  return {
    write: (name, pieces) => write(name, pieces).catch(explain),
    finish: async () => {
      await giveToOwnerOf(above, ...made)
      // An empty folder that was there is replaced by this.
      await rename(partial, folder).catch(explain)
    },
    discard: () => rm(partial, { recursive: true, force: true }),
  }
}

async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw explainWrite(`the export ${folder}`, error)
  })
  if (names.length > 0) throw new BackupError(`${folder} is not empty; name a folder that is not there yet.`)
}
