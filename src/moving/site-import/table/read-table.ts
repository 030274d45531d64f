import { listPictures } from '../list-pictures'
import { termKey } from '../mapping'
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
  const seen = new Set<string>()
  const isNew = (key: string) => !seen.has(key) && seen.add(key)
  yield { type: 'site', site: { address: site, title: '', language, version: null, format: 'table' } }
  for await (const read of rows) {
    const { line } = read
    const item = 'problem' in read ? read.problem : readRecord(read.row, line, mapping)
    if (typeof item === 'string') {
      yield { type: 'problem', problem: { line, message: `${item}; it was left out` } }
      continue
    }
    if (!isNew(`id ${item.id}`)) {
      yield { type: 'problem', problem: { line, message: `another record is ${item.id}; it was left out` } }
      continue
    }
    for (const name of item.author === null ? [] : [item.author, ...(item.otherAuthors ?? [])]) {
      if (isNew(`author ${name}`)) yield { type: 'author', author: { login: name, name, line } }
    }
    for (const term of item.terms) if (isNew(termKey(term))) yield { type: 'term', term }
    for (const attachment of listPictures([item], site)) {
      if (isNew(`picture ${attachment.id}`)) yield { type: 'attachment', attachment }
    }
    yield { type: 'item', item }
  }
}
