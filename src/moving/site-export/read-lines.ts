import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { BackupError } from '@/moving/backup/backup-error'

/** No honest line is longer; one is held in memory. */
const LONGEST_LINE = 64 * 1024 * 1024

export type ReadFile = { lines: number; bytes: number; sha256: string }
export type Line = { number: number; value: unknown; bytes: number }

/**
 * Reads a file of JSON Lines.
 *
 * @param name for messages
 * @returns what the whole file was
 * @throws BackupError with file and line
 */
export async function* readJsonLines(file: string, name: string): AsyncGenerator<Line, ReadFile> {
  const hash = createHash('sha256')
  let [lines, bytes, held] = [0, 0, 0]
  let pieces: Buffer[] = []
  const problem = (reason: string) => new BackupError(`${name}, line ${lines + 1}: ${reason}.`)
  for await (const piece of readPieces(file, name)) {
    hash.update(piece)
    bytes += piece.length
    let begun = 0
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, begun)) {
      const line = Buffer.concat([...pieces, piece.subarray(begun, at)])
      pieces = []
      held = 0
      begun = at + 1
      yield { number: lines + 1, value: parseLine(line, problem), bytes: line.length }
      lines += 1
    }
    pieces.push(piece.subarray(begun))
    held += piece.length - begun
    if (held > LONGEST_LINE) throw problem('the line is too long')
  }
  if (held > 0) throw problem('the file is cut: the line has no end')
  return { lines, bytes, sha256: hash.digest('hex') }
}

/** A file, piece by piece. @throws BackupError if it cannot be read */
export async function* readPieces(file: string, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(file)) yield piece as Buffer
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new BackupError(
      error.code === 'ENOENT' ? `${name} is missing.` : `Cannot read ${name}: ${error.message}.`,
    )
  }
}

function parseLine(line: Buffer, problem: (reason: string) => BackupError): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    throw problem('it is not UTF-8')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw problem('it is not JSON')
  }
}
