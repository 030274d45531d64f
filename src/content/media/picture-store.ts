import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/env'

/** The folder of the picture files. */
export const pictureDir = (): string => path.resolve(env.DATA_DIR, 'media')

const SAFE = /^[^\s./\\\p{Cc}][^/\\\p{Cc}]{0,254}$/u

/**
 * The path of a stored file.
 *
 * @returns null for an invalid name: hidden, with a folder, or with control characters
 */
export function picturePath(name: string): string | null {
  return SAFE.test(name) ? path.join(pictureDir(), name) : null
}

export type StoredFile = { name: string; data: Buffer }

/**
 * Writes files atomically, all or none.
 *
 * @throws the file system's error; then none of these files remains
 */
export async function storePictures(files: StoredFile[]): Promise<void> {
  await mkdir(pictureDir(), { recursive: true })
  const written: string[] = []
  try {
    for (const { name, data } of files) {
      const target = picturePath(name)
      if (!target) throw new Error('not the name of a picture')
      const partial = path.join(pictureDir(), `.${randomBytes(8).toString('hex')}.part`)
      written.push(partial)
      await writeFile(partial, data, { flag: 'wx' })
      await rename(partial, target)
      written.splice(-1, 1, target)
    }
  } catch (error) {
    await Promise.allSettled(written.map((file) => rm(file, { force: true })))
    throw error
  }
}

/** Removes files; missing ones are ignored. */
export async function removePictures(names: string[]): Promise<void> {
  const files = names.map(picturePath).filter((file) => file !== null)
  await Promise.all(files.map((file) => rm(file, { force: true })))
}
