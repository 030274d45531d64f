import path from 'node:path'
import { env } from '@/env'
import { ownBucket } from '@/s3/own-bucket'
import { diskPictures } from './disk-pictures'
import type { PictureFiles } from './picture-files'
import { s3Pictures } from './s3-pictures'

/** The folder of the picture files, unless they are on S3. */
export const pictureDir = (): string => path.resolve(env.DATA_DIR, 'media')

/** Where pictures are: on S3 if a bucket is set, otherwise in the data folder. */
export function pictureFiles(): PictureFiles {
  const bucket = ownBucket()
  return bucket ? s3Pictures(bucket) : diskPictures(pictureDir())
}

const SAFE = /^[^\s./\\\p{Cc}][^/\\\p{Cc}]{0,254}$/u

/** False for an invalid name: hidden, with a folder, or with control characters. */
export const isPictureName = (name: string): boolean => SAFE.test(name)

export type StoredFile = { name: string; data: Buffer }

/**
 * Writes files, all or none.
 *
 * @throws the store's error; then none of these files remains
 */
export async function storePictures(files: StoredFile[]): Promise<void> {
  const store = pictureFiles()
  // Two sizes of a small picture are one file.
  const bytes = new Map(files.map(({ name, data }) => [name, data]))
  const written = await Promise.allSettled(
    [...bytes].map(async ([name, data]) => {
      if (!isPictureName(name)) throw new Error('not the name of a picture')
      await store.put(name, data)
      return name
    }),
  )
  const failed = written.find((one) => one.status === 'rejected')
  if (!failed) return
  const done = written.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  await Promise.allSettled(done.map((name) => store.remove(name)))
  throw failed.reason
}

/** Removes files; missing ones are ignored. @throws the store's error */
export async function removePictures(names: string[]): Promise<void> {
  const store = pictureFiles()
  const removed = await Promise.allSettled(names.filter(isPictureName).map((name) => store.remove(name)))
  const failed = removed.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

export type OpenPicture = { bytes: number; pieces: ReadableStream<Uint8Array> }

/** A whole file, to be read piece by piece; null if there is none. @throws the store's error */
export async function openPicture(name: string): Promise<OpenPicture | null> {
  if (!isPictureName(name)) return null
  const store = pictureFiles()
  const found = await store.find(name)
  const pieces = found && (await store.read(name, { start: 0, end: found.bytes - 1 }))
  return pieces ? { bytes: found.bytes, pieces } : null
}

/** A whole file; null if there is none. @throws the store's error */
export async function readPicture(name: string): Promise<Buffer | null> {
  const picture = await openPicture(name)
  return picture && Buffer.from(await new Response(picture.pieces).arrayBuffer())
}
