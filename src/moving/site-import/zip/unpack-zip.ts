import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { SourceFileError } from '../source'
import { checkCrc } from './check-crc'
import { checkEntry } from './check-entry'
import { temporaryFolder } from './temporary-folder'

/** What imports read; anything else is not even unpacked. */
const READ =
  /\.(?:md|markdown|x?html?|xml|json|jsonl|ndjson|csv|tsv|gz|txt|jpe?g|png|gif|webp|avif|svg|tiff?|heic)$/iu

export type Unpacked = { folder: string; dispose: () => Promise<void> }

/**
 * Unpacks a zip into a temporary folder, one file after the other. All of it is checked before the first file is written.
 *
 * @throws SourceFileError if it is damaged or cut, or if an entry could do harm; the file system's error
 */
export async function unpackZip(file: string, ending?: AbortSignal): Promise<Unpacked> {
  const entries = await reading(file, () => listEntries(file))
  const folder = await temporaryFolder()
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false })
    try {
      for (const entry of entries) {
        if (ending?.aborted) break
        if (READ.test(entry.fileName)) await reading(file, () => unpack(zip, entry, folder))
      }
    } finally {
      zip.close()
    }
    return { folder, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

async function listEntries(file: string): Promise<Entry[]> {
  const zip = await openPromise(file, { lazyEntries: true, strictFileNames: false })
  const seen = { entries: 0, bytes: 0 }
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    checkEntry(file, entry, seen)
    if (!entry.fileName.endsWith('/')) entries.push(entry)
  }
  return entries
}

/** yauzl ends with an error where an entry has more or fewer bytes than it says. */
async function unpack(zip: ZipFile, entry: Entry, folder: string): Promise<void> {
  const target = path.resolve(folder, entry.fileName)
  if (!target.startsWith(folder + path.sep)) throw new Error(`${entry.fileName} leads out of the folder`)
  await mkdir(path.dirname(target), { recursive: true })
  const packed = await zip.openReadStreamPromise(entry)
  await pipeline(packed, checkCrc(entry), createWriteStream(target, { flags: 'wx' })).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw new Error(`${entry.fileName} is in it twice`)
      throw error
    },
  )
}

/** yauzl's own errors have no code; those of zlib and of the file system have one. */
async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (error instanceof SourceFileError || (code !== undefined && !code.startsWith('Z_'))) throw error
    throw new SourceFileError(`${file} is damaged, cut or no zip: ${message}`)
  }
}
