import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { BackupError } from './backup-error'

/** What every archive of ours begins with: gzip (RFC 1952) without a name, a time or other extras. */
const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])

export type ArchivePart = { name: string; size: number; pieces: AsyncIterable<Buffer> }

/**
 * Reads the parts of an archive in their order, piece by piece; each has to be read to its end before the next.
 *
 * @throws BackupError if the file is missing, foreign, damaged or cut
 */
export async function* readArchive(file: string): AsyncGenerator<ArchivePart> {
  await checkBeginning(file)
  const tar = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), tar)
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

async function checkBeginning(file: string): Promise<void> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'it does not exist' : error.message
    throw new BackupError(`Cannot read ${file}: ${reason}.`)
  })
  try {
    const { bytesRead, buffer } = await handle
      .read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0)
      .catch((error: Error) => {
        throw new BackupError(`Cannot read ${file}: ${error.message}.`)
      })
    if (bytesRead < GZIP.length || !buffer.equals(GZIP))
      throw new BackupError(`${file} is not a backup of this software.`)
  } finally {
    await handle.close()
  }
}

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
