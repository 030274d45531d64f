import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { SourceFileError } from '../source'
import { readCsv } from './read-csv'
import { readJsonLines } from './read-json-lines'
import type { ReadRow } from './table-mapping'

export type TableFormat = 'json-lines' | 'csv'

/** Whether bytes begin like a file of gzip (RFC 1952). */
export const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b

/**
 * The records of a table as a stream; the file may be compressed by gzip.
 *
 * @throws SourceFileError if the compressed file is damaged; the file system's error
 */
export async function* openRows(file: string, format: TableFormat): AsyncGenerator<ReadRow> {
  const bytes = (await isCompressed(file)) ? gunzipped(file) : createReadStream(file)
  yield* format === 'csv' ? readCsv(bytes) : readJsonLines(bytes)
}

async function isCompressed(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && isGzip(buffer)
  } finally {
    await handle.close()
  }
}

async function* gunzipped(file: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(file)
  const gunzip = createGunzip()
  stream.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of stream.pipe(gunzip)) yield chunk
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('Z_')) throw error
    throw new SourceFileError(`${file} is compressed and damaged or cut: ${message}`)
  } finally {
    stream.destroy()
  }
}
