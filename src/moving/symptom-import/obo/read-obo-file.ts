import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { OboFileError } from './obo-file'
import { type OboLine, UNFINISHED } from './parse-obo'

const MEGABYTE = 1024 * 1024
/** The Human Phenotype Ontology has 10 MB. */
export const MOST_MEGABYTES = 64
const CHUNK_BYTES = 64 * 1024
/** The longest line of the Symptom Ontology has 700 bytes. */
export const MOST_LINE_BYTES = 64 * 1024

const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = '\ufeff'

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read the file',
  EPERM: 'this user may not read the file',
  EISDIR: 'this is a folder; name a file in it',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ELOOP: 'this link leads back to itself',
  ENAMETOOLONG: 'the path is too long',
  ENXIO: 'this is no file that can be read',
}

/**
 * The lines of an ontology's file, read as they are needed: never more than one chunk and one line are held. A line
 * that is not UTF-8 is passed on as such, so that it can be named.
 *
 * @throws OboFileError for what is not a regular file, cannot be read, is too large, or is UTF-16
 */
export async function* readOboFile(file: string): AsyncGenerator<OboLine | typeof UNFINISHED> {
  let handle: FileHandle | undefined
  try {
    // Otherwise opening a pipe blocks until somebody writes to it.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    const found = await handle.stat()
    if (found.isDirectory()) throw new OboFileError('this is a folder; name a file in it')
    if (!found.isFile()) throw new OboFileError('this is a pipe or a device, not a file')
    if (found.size > MOST_MEGABYTES * MEGABYTE) throw tooLarge(found.size)
    yield* linesOf(handle)
  } catch (error) {
    if (error instanceof OboFileError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new OboFileError(REASONS[code] ?? (error instanceof Error ? error.message : String(error)))
  } finally {
    await handle?.close()
  }
}

async function* linesOf(handle: FileHandle): AsyncGenerator<OboLine | typeof UNFINISHED> {
  const chunk = Buffer.alloc(CHUNK_BYTES)
  let pending: Buffer[] = []
  let length = 0
  let total = 0
  let isFirst = true
  const take = (): OboLine => {
    const bytes = Buffer.concat(pending)
    const line = length > MOST_LINE_BYTES ? tooLong : decodeLine(bytes, isFirst)
    pending = []
    length = 0
    isFirst = false
    return line
  }
  const add = (part: Buffer) => {
    length += part.length
    // The rest of a line that is too long is skipped.
    if (length <= MOST_LINE_BYTES) pending.push(Buffer.from(part))
  }
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length)
    if (bytesRead === 0) break
    if (total === 0) refuseUtf16(chunk)
    total += bytesRead
    // The reported size is unreliable: some kernel files report 0 and never end.
    if (total > MOST_MEGABYTES * MEGABYTE) throw tooLarge(total)
    const read = chunk.subarray(0, bytesRead)
    let start = 0
    for (let end = read.indexOf(LINE_FEED); end !== -1; end = read.indexOf(LINE_FEED, start)) {
      add(read.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(read.subarray(start))
  }
  if (length === 0) return
  yield take()
  yield UNFINISHED
}

const tooLong: OboLine = { text: null, reason: `this line is longer than ${MOST_LINE_BYTES / 1024} KB` }

function decodeLine(bytes: Buffer, isFirst: boolean): OboLine {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text: isFirst && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text }
  } catch {
    // The decoder only throws for bytes that are no UTF-8.
    return { text: null, reason: 'this line is not UTF-8 text' }
  }
}

function refuseUtf16(bytes: Buffer): void {
  const mark = bytes.readUInt16BE(0)
  if (mark !== 0xfeff && mark !== 0xfffe) return
  throw new OboFileError('this is UTF-16 text; save the file as UTF-8 and import it again')
}

function tooLarge(bytes: number): OboFileError {
  const size = Math.ceil(bytes / MEGABYTE).toLocaleString('en-US')
  return new OboFileError(`the file has ${size} MB, and at most ${MOST_MEGABYTES} MB are read`)
}

/** The text of a list that an operator wrote. @throws OboFileError as for an ontology, or naming a line that is no text */
export async function readSmallText(file: string): Promise<string> {
  const lines: string[] = []
  for await (const line of readOboFile(file)) {
    if (line === UNFINISHED) break
    if (line.text === null) throw new OboFileError(`line ${lines.length + 1}: ${line.reason}`)
    lines.push(line.text)
  }
  return lines.join('\n')
}
