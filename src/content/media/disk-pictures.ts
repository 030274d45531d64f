import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, opendir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PictureFiles } from './picture-files'
import type { ByteRange } from './read-range'

const CHUNK_BYTES = 64 * 1024
/** Names per batch of a list. */
const BATCH = 500

/** Pictures as files of a folder, which may be a shared file system. */
export function diskPictures(folder: string): PictureFiles {
  const at = (name: string) => path.join(folder, name)
  return {
    put: async (name, data) => {
      await mkdir(folder, { recursive: true })
      const partial = at(`.${randomBytes(8).toString('hex')}.part`)
      try {
        await writeFile(partial, data, { flag: 'wx' })
        await rename(partial, at(name))
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
    },
    find: async (name) => {
      const found = await stat(at(name)).catch(() => null)
      return found?.isFile() ? { bytes: found.size, modifiedMs: found.mtimeMs } : null
    },
    read: async (name, range) => {
      const file = await open(at(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return file && streamOf(file, range)
    },
    remove: (name) => rm(at(name), { force: true }),
    move: async (from, to) => {
      await rename(at(from), at(to))
      const now = new Date()
      await utimes(at(to), now, now)
    },
    list: async function* () {
      const directory = await opendir(folder).catch(() => null)
      if (!directory) return
      let names: string[] = []
      for await (const entry of directory) {
        if (entry.isFile()) names.push(entry.name)
        if (names.length < BATCH) continue
        yield names
        names = []
      }
      yield names
    },
  }
}

function streamOf(file: FileHandle, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(
        Buffer.alloc(Math.min(CHUNK_BYTES, end - at + 1)),
        0,
        null,
        at,
      )
      at += bytesRead
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
      if (bytesRead > 0 && at <= end) return
      await file.close()
      controller.close()
    },
    cancel: () => file.close(),
  })
}
