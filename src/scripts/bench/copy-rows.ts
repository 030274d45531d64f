import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Value = string | number | boolean | null | object

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/**
 * Loads rows by COPY, which takes a tenth of the time of INSERT.
 *
 * @param target the table and its columns, as SQL
 * @param rows objects are written as JSON
 */
export async function copyRows(client: pg.Client, target: string, rows: Iterable<Value[]>): Promise<void> {
  await pipeline(Readable.from(lines(rows)), client.query(copyFrom(`copy ${target} from stdin`)))
}

function* lines(rows: Iterable<Value[]>): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${row.map(field).join('\t')}\n`
    if (chunk.length < 65_536) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

function field(value: Value): string {
  if (value === null) return '\\N'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found)
}
