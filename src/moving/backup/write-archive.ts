import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import type { BackupFile } from './backup-files'

export type ArchiveWriter = {
  /** The bytes written so far. */
  size(): number
  add(name: string, data: Buffer): Promise<void>
  /** Adds something of a known size, piece by piece. */
  addPieces(
    name: string,
    bytes: number,
    pieces: ReadableStream<Uint8Array>,
  ): Promise<{ bytes: number; sha256: string }>
  /** Completes the archive and puts it in place. */
  finish(): Promise<void>
  /** Removes what was written. */
  discard(): Promise<void>
}

/**
 * Starts a compressed tar archive.
 *
 * @param file where it is written; nobody takes an interrupted one for a backup
 * @throws what `file` throws, from each method
 */
export function writeArchive(file: BackupFile): ArchiveWriter {
  let cause: unknown = null
  // Whatever is being added when the disk is full only learns that it was aborted.
  const explain = (error: unknown): never => {
    throw cause ?? error
  }
  const tar = pack()
  // Its failures are those of the pipeline.
  tar.on('error', () => undefined)
  let size = 0
  const written = pipeline(Readable.from(tar), createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const piece of compressed) {
      await file.write(piece).catch((error: unknown) => {
        cause = error
        throw error
      })
      size += piece.length
    }
  })
  // Whoever is adding something hears of it; without this, a failure between two additions would end the process.
  written.catch(() => undefined)
  const failure = written.then(() => new Promise<never>(() => undefined))
  failure.catch(() => undefined)
  const orFails = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failure]).catch(explain)

  return {
    size: () => size,
    add: (name, data) =>
      orFails(
        new Promise<void>((done, failed) => {
          tar
            .entry({ name, size: data.length, mode: 0o600 }, data, (error) =>
              error ? failed(error) : done(),
            )
            .on('error', failed)
        }),
      ),
    addPieces: (name, bytes, pieces) => orFails(addPieces(tar, name, bytes, pieces)),
    finish: async () => {
      tar.finalize()
      await written.catch(explain)
      await file.finish()
    },
    discard: async () => {
      tar.destroy()
      await written.catch(() => undefined)
      await file.discard()
    },
  }
}

async function addPieces(
  tar: ReturnType<typeof pack>,
  name: string,
  bytes: number,
  pieces: ReadableStream<Uint8Array>,
) {
  const hash = createHash('sha256')
  await new Promise<void>((done, failed) => {
    const entry = tar.entry({ name, size: bytes, mode: 0o600 }, (error) => (error ? failed(error) : done()))
    const source = Readable.from(pieces)
    source.on('data', (piece: Uint8Array) => hash.update(piece))
    source.on('error', failed)
    entry.on('error', failed)
    source.pipe(entry)
  })
  return { bytes, sha256: hash.digest('hex') }
}
