import { mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isPictureName, pictureDir, pictureFiles } from '@/content/media/picture-store'
import { env } from '@/env'
import { giveToOwnerOf } from '@/server/postgres/prepare-data-dir'
import { BackupError, explainStore, explainWrite } from './backup-error'

export type PicturePlace = {
  take(name: string, pieces: AsyncIterable<Buffer>): Promise<void>
  /** Puts all of them where the site finds them. */
  place(): Promise<void>
  /** Removes what was not placed. */
  discard(): Promise<void>
}

/** How many pictures are on their way to S3 at a time. */
const AT_ONCE = 4

/**
 * A folder next to the pictures in which those of a backup wait until the database is ready. Pictures that are there
 * already stay; the worker removes those that no row refers to.
 */
export async function openPicturePlace(): Promise<PicturePlace> {
  const target = pictureDir()
  const data = path.dirname(target)
  const explain = (error: unknown): never => {
    throw explainWrite(`the pictures to ${data}`, error)
  }
  const waiting = await mkdtemp(path.join(data, 'media-restored-')).catch(explain)
  return {
    take: async (name, pieces) => {
      if (!isPictureName(name))
        throw new BackupError(`The backup has a picture with a name that is not allowed: ${name}`)
      const handle = await open(path.join(waiting, name), 'wx').catch(explain)
      try {
        for await (const piece of pieces) await handle.writeFile(piece)
        await handle.sync()
      } catch (error) {
        explain(error)
      } finally {
        await handle.close()
      }
    },
    place: async () => {
      if (env.S3_BUCKET) return sendAll(waiting).catch(explainStore)
      await mkdir(target, { recursive: true }).catch(explain)
      const names = await readdir(waiting)
      for (const name of names) await rename(path.join(waiting, name), path.join(target, name)).catch(explain)
      await giveToOwnerOf(data, target, ...names.map((name) => path.join(target, name)))
    },
    discard: () => rm(waiting, { recursive: true, force: true }),
  }
}

async function sendAll(folder: string): Promise<void> {
  const store = pictureFiles()
  const left = (await readdir(folder)).values()
  const send = async () => {
    for (const name of left) await store.put(name, await readFile(path.join(folder, name)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, send))
}
