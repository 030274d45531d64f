import { createReadStream } from 'node:fs'
import type { SourceProblem } from '../source'

/** What a file is encoded in, and what is odd about that. */
export type FileEncoding = { label: string; problems: SourceProblem[] }

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u

/**
 * Finds out a file's encoding: UTF-16 by its mark or its first character, else UTF-8 if all of it is UTF-8, whatever it declares, else what it
 * declares.
 *
 * @throws the file system's error
 */
export async function findEncoding(file: string): Promise<FileEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let head: Buffer | null = null
  let line = 1
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      if (head === null) {
        head = chunk.subarray(0, 4096)
        const marked = markOf(head)
        if (marked) return { label: marked, problems: [] }
      }
      decoder.decode(chunk, { stream: true })
      line += countLines(chunk)
    }
    decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return otherThanUtf8(head ?? Buffer.alloc(0), line)
  }
  const declared = declaredIn(head ?? Buffer.alloc(0))
  const isOther = declared !== null && !/^(?:utf-?8|us-ascii)$/iu.test(declared)
  const message = `the file says that it is ${declared}, but it is UTF-8, and was read as UTF-8`
  return { label: 'utf-8', problems: isOther ? [{ line: 1, message }] : [] }
}

/** The file's text in pieces; characters that are not in its encoding become U+FFFD. */
export async function* readText(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}

function otherThanUtf8(head: Buffer, line: number): FileEncoding {
  const declared = declaredIn(head)
  if (declared !== null && !/^utf-?8$/iu.test(declared) && isKnown(declared))
    return { label: declared, problems: [] }
  const message = `from about here on the file is not UTF-8; what cannot be read is marked with \ufffd`
  return { label: 'utf-8', problems: [{ line, message }] }
}

function markOf(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  // Without a mark, the file begins with `<` in two bytes.
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le'
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be'
  return null
}

const declaredIn = (head: Buffer) => DECLARED.exec(head.toString('latin1').replace(/^ï»¿/u, ''))?.[1] ?? null

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    // RangeError: no such encoding.
    return false
  }
}

function countLines(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1
  return count
}
