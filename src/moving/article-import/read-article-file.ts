import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { ArticleImportError } from './import-error'

const KILOBYTE = 1024
/** 40,000 words, the length of a book. Anything larger is not an article, and would be processed for minutes. */
export const MOST_BYTES = 256 * KILOBYTE

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read the file',
  EPERM: 'this user may not read the file',
  EISDIR: 'this is a folder; name the files in it',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ELOOP: 'this link leads back to itself',
  ENAMETOOLONG: 'the path is too long',
  ENXIO: 'this is no file that can be read',
}

/**
 * Reads an article file, and nothing that is not a regular file or too large: reading a pipe would block, a device
 * never ends.
 *
 * @returns its bytes, at most `MOST_BYTES`
 * @throws ArticleImportError that says why the file cannot be read
 */
export async function readArticleFile(file: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    // Otherwise opening a pipe blocks until somebody writes to it.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    const found = await handle.stat()
    if (found.isDirectory()) throw refused('this is a folder; name the files in it')
    if (!found.isFile()) throw refused('this is a pipe or a device, not a file')
    if (found.size > MOST_BYTES) throw tooLarge(found.size)
    return await readAtMost(handle, MOST_BYTES)
  } catch (error) {
    if (error instanceof ArticleImportError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw refused(REASONS[code] ?? (error instanceof Error ? error.message : String(error)))
  } finally {
    await handle?.close()
  }
}

/** The reported size is unreliable: some kernel files report 0 and never end. */
async function readAtMost(handle: FileHandle, most: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(most + 1)
  let length = 0
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
    if (bytesRead === 0) return buffer.subarray(0, length)
    length += bytesRead
  }
  throw tooLarge(length)
}

function tooLarge(bytes: number): ArticleImportError {
  const size = Math.ceil(bytes / KILOBYTE).toLocaleString('en-US')
  return refused(
    `the file is too large for an article: ${size} KB, and at most ${MOST_BYTES / KILOBYTE} KB are read`,
  )
}

function refused(message: string): ArticleImportError {
  return new ArticleImportError([{ line: 1, message }])
}
