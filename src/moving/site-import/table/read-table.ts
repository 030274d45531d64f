import { introducing } from '../introduce'
import type { SourceEvent } from '../source'
import { readRecord } from './read-record'
import type { ReadRow, TableMapping } from './table-mapping'

/**
 * Reads a table of articles by its mapping, one record after the other. Authors, terms and pictures come before the first
 * record that names them; a record that cannot be read is named and left out.
 */
export async function* readTable(
  rows: AsyncIterable<ReadRow>,
  mapping: TableMapping,
): AsyncGenerator<SourceEvent> {
  const { site, language } = mapping
  const introduce = introducing(site)
  yield { type: 'site', site: { address: site, title: '', language, version: null, format: 'table' } }
  for await (const read of rows) {
    const { line } = read
    const item = 'problem' in read ? read.problem : readRecord(read.row, line, mapping)
    if (typeof item === 'string') {
      yield { type: 'problem', problem: { line, message: `${item}; it was left out` } }
      continue
    }
    const events = introduce(item)
    if (events) yield* events
    else
      yield { type: 'problem', problem: { line, message: `another record is ${item.id}; it was left out` } }
  }
}
