import { createHash, randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { giveToOwnerOf, makeFolder } from '@/server/postgres/prepare-data-dir'
import { explainWrite } from './backup-error'

export type ArchiveWriter = {
  /** The bytes written to the disk so far. */
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

/** Names of incomplete archives; they count for nothing. */
export const partialName = (file: string) => `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`

/**
 * Starts a compressed tar file that only its owner may read. It is written under another name, and renamed once all
 * of it is on the disk, so that an interrupted backup is never taken for one.
 *
 * @throws BackupError, also from each method, if the folder cannot be written
 */
export async function writeArchive(file: string): Promise<ArchiveWriter> {
  const folder = path.dirname(file)
  const partial = path.join(folder, partialName(file))
  let cause: unknown = null
  // Whatever is being added when the disk is full only learns that it was aborted.
  const explain = (error: unknown): never => {
    throw explainWrite(`the backup ${file}`, cause ?? error)
  }
  await makeFolder(folder).catch(explain)
  const handle = await open(partial, 'wx', 0o600).catch(explain)
  await giveToOwnerOf(folder, partial)
  const tar = pack()
  // Its failures are those of the pipeline.
  tar.on('error', () => undefined)
  let size = 0
  const written = pipeline(Readable.from(tar), createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const piece of compressed) {
      await handle.writeFile(piece).catch((error: unknown) => {
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
      await handle.sync().catch(explain)
      await handle.close()
      await rename(partial, file).catch(explain)
      await syncFolder(folder)
    },
    discard: async () => {
      tar.destroy()
      await written.catch(() => undefined)
      await handle.close().catch(() => undefined)
      await rm(partial, { force: true })
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

/** Makes a rename survive a power failure; Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
