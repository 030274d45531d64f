import { asRecord } from '@/rich-text/stored-node'
import type { ReadRow } from './table-mapping'

const NEWLINE = 10

/** More is no article. */
const MOST_BYTES = 20 * 1024 * 1024

/** Reads JSON Lines: one object a line. A line that is none is named, and the next one is read. */
export async function* readJsonLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<ReadRow> {
  let parts: Buffer[] = []
  let length = 0
  let line = 1
  const add = (part: Buffer) => {
    length += part.length
    if (length <= MOST_BYTES) parts.push(part)
    else parts = []
  }
  const take = (): ReadRow | null => {
    const read =
      length > MOST_BYTES ? { problem: 'it has more than 20 MB' } : readLine(Buffer.concat(parts), line)
    parts = []
    length = 0
    return read === null ? null : { line, ...read }
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      const row = take()
      if (row) yield row
      line += 1
      from = at + 1
    }
    add(chunk.subarray(from))
  }
  const last = take()
  if (last) yield last
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Null for a blank line. */
function readLine(
  bytes: Buffer,
  line: number,
): { row: Record<string, unknown> } | { problem: string } | null {
  try {
    // The decoder takes a byte order mark away.
    const text = decoder.decode(bytes)
    if (text.trim() === '') return null
    const parsed: unknown = JSON.parse(text)
    const row = Array.isArray(parsed) ? undefined : asRecord(parsed)
    return row ? { row } : { problem: 'it is not a JSON object' }
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'it is not UTF-8' }
    const reason = error instanceof Error ? error.message.replace(/\s+/gu, ' ').slice(0, 120) : String(error)
    return { problem: `it is not JSON${line === 1 ? '' : ', or the file was cut'}: ${reason}` }
  }
}
