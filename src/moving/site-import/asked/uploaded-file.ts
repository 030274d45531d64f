import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/env'
import type { Bucket } from '@/s3/open-bucket'
import { ownBucket } from '@/s3/own-bucket'
import { readThrough } from '@/s3/read-through'
import type { AskedImport } from './asked-import'

type Upload = Pick<AskedImport, 'id' | 'file' | 'bytes'>

/** The file is on a machine that this one does not share its data folder with. */
export class FileElsewhere extends Error {
  override name = 'FileElsewhere'
}

const FOLDER = 'imports/panel'

const root = () => path.resolve(env.DATA_DIR, FOLDER)

/** With its own name, by which reports and tables call it. */
export const uploadPath = ({ id, file }: Pick<Upload, 'id' | 'file'>) => path.join(root(), id, safeName(file))

const safeName = (name: string) =>
  [...name.replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^\.+/u, '')].slice(-80).join('') || 'upload'

/** Keys in the order of what they hold. */
const keyOf = (id: string, at: number) => `${FOLDER}/${id}/${String(at).padStart(12, '0')}`

/**
 * Stores a piece of an upload: on S3 if there is a bucket, so that any machine may receive and import it, else in the data
 * folder. The same piece again is written over itself.
 *
 * @param at where it begins in the file; all before it has been stored
 * @throws FileElsewhere; the store's error, such as a full disk
 */
export async function storePiece(upload: Upload, at: number, piece: Buffer): Promise<void> {
  const bucket = ownBucket()
  if (bucket) return bucket.put(keyOf(upload.id, at), piece)
  const file = uploadPath(upload)
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, at === 0 ? 'w' : 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new FileElsewhere()
    throw error
  })
  try {
    if ((await handle.stat()).size < at) throw new FileElsewhere()
    await handle.write(piece, 0, piece.length, at)
  } finally {
    await handle.close()
  }
}

/**
 * The whole upload as a file of this machine.
 *
 * @throws FileElsewhere if it is not, or not all of it, on this machine; the store's error
 */
export async function uploadedFile(upload: Upload): Promise<string> {
  const file = uploadPath(upload)
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === upload.bytes) return file
  const bucket = ownBucket()
  if (!bucket) throw new FileElsewhere()
  await mkdir(path.dirname(file), { recursive: true })
  await pipeline(Readable.from(piecesOf(bucket, upload.id)), createWriteStream(`${file}.part`))
  if ((await stat(`${file}.part`)).size !== upload.bytes) throw new FileElsewhere()
  await rename(`${file}.part`, file)
  return file
}

async function* piecesOf(bucket: Bucket, id: string): AsyncGenerator<Uint8Array> {
  for await (const objects of bucket.list(`${FOLDER}/${id}/`))
    for (const { key } of objects) yield* readThrough(bucket, key)
}

/** Deletes what was uploaded for an import. */
export async function removeUpload(id: string): Promise<void> {
  await rm(path.join(root(), id), { recursive: true, force: true })
  const bucket = ownBucket()
  if (!bucket) return
  for await (const objects of bucket.list(`${FOLDER}/${id}/`))
    for (const { key } of objects) await bucket.remove(key)
}

/** Deletes what was uploaded for imports that nobody needs it for any more. */
export async function removeOtherUploads(kept: ReadonlySet<string>): Promise<void> {
  const ids = new Set(
    await readdir(root()).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    }),
  )
  const bucket = ownBucket()
  if (bucket)
    for await (const objects of bucket.list(`${FOLDER}/`))
      for (const { key } of objects) ids.add(key.split('/').at(-2) ?? '')
  for (const id of ids) if (/^[0-9a-f-]{36}$/u.test(id) && !kept.has(id)) await removeUpload(id)
}
