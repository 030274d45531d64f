import { ArticleImportError } from './import-error'

const LINE_FEED = 0x0a

/**
 * Decodes an article file: UTF-8, with or without a byte order mark, or UTF-16 with one.
 *
 * @param bytes the whole file
 * @returns its text without the byte order mark
 * @throws ArticleImportError for a binary file, or naming the first line that is not valid UTF-8
 */
export function decodeArticle(bytes: Uint8Array): string {
  const encoding = utf16Encoding(bytes) ?? 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0)) {
    throw new ArticleImportError([{ line: 1, message: 'this is not a plain-text file' }])
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new ArticleImportError([
      {
        line: firstBadLine(bytes, encoding),
        message: 'this is not UTF-8 text; save the file as UTF-8 and import it again',
      },
    ])
  }
}

function utf16Encoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const lenient = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'utf-8') return lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start)
    const stop = end === -1 ? bytes.length : end
    if (!isUtf8(bytes.subarray(start, stop))) return line
    start = stop + 1
  }
  return line
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
