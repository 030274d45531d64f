import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { readThrough } from '@/s3/read-through'
import { isOnS3 } from '@/s3/s3-address'
import { BackupError, explainStore } from './backup-error'
import { bucketOf } from './backup-place'

/** What every archive of ours begins with: gzip (RFC 1952) without a name, a time or other extras. */
const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])

export type ArchivePart = { name: string; size: number; pieces: AsyncIterable<Buffer> }

/**
 * Reads the parts of an archive in their order, piece by piece; each has to be read to its end before the next.
 *
 * @throws BackupError if the file is missing, foreign, damaged or cut
 */
export async function* readArchive(file: string): AsyncGenerator<ArchivePart> {
  const tar = extract()
  const reading = pipeline(checkBeginning(file, openArchive(file)), createGunzip(), tar)
  reading.catch(() => undefined)
  let parts = 0
  try {
    for await (const entry of tar) {
      parts += 1
      const { name, size = 0 } = entry.header
      yield { name, size, pieces: explained(file, entry as unknown as AsyncIterable<Buffer>) }
      entry.resume()
    }
    await reading
  } catch (error) {
    if (error instanceof BackupError) throw error
    if (parts === 0)
      throw new BackupError(`${file} is not a backup of this software, or its beginning is damaged.`)
    throw explainRead(file, error)
  } finally {
    tar.destroy()
  }
}

async function* explained(file: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch (error) {
    throw explainRead(file, error)
  }
}

/** @throws BackupError from the iteration */
async function* openArchive(file: string): AsyncGenerator<Uint8Array> {
  if (isOnS3(file)) {
    const { bucket, key } = bucketOf(file)
    try {
      yield* readThrough(bucket, key)
    } catch (error) {
      explainStore(error)
    }
    return
  }
  try {
    yield* createReadStream(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new BackupError(`Cannot read ${file}: ${code === 'ENOENT' ? 'it does not exist' : message}.`)
  }
}

/** Passes everything on, unless it begins like anything else than an archive of ours. */
async function* checkBeginning(file: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let beginning: Uint8Array | null = Buffer.alloc(0)
  for await (const piece of pieces) {
    if (!beginning) {
      yield piece
      continue
    }
    beginning = Buffer.concat([beginning, piece])
    if (beginning.length < GZIP.length) continue
    if (!GZIP.equals(beginning.subarray(0, GZIP.length))) throw foreign(file)
    yield beginning
    beginning = null
  }
  if (beginning) throw foreign(file)
}

const foreign = (file: string) => new BackupError(`${file} is not a backup of this software.`)

function explainRead(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BackupError) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(error.message)) {
    return new BackupError(`${file} is cut: its end is missing. Nothing of it was used.`, { cause: error })
  }
  if (code.startsWith('Z_') || /header|checksum|tar/i.test(error.message)) {
    return new BackupError(`${file} is damaged (${error.message}). Nothing of it was used.`, { cause: error })
  }
  return error
}
