import { Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { delimiterOf } from './delimiter-of'
import type { ReadRow, TableRow } from './table-mapping'

/** More is no article. */
const MOST_BYTES = 20 * 1024 * 1024

/**
 * Reads CSV whose first line names the columns; commas, semicolons or tabs part them. A row that cannot be read is named;
 * a quotation mark without an end takes the rest of the file with it.
 */
export async function* readCsv(bytes: AsyncIterable<Buffer>): AsyncGenerator<ReadRow> {
  const iterator = bytes[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const problems: ReadRow[] = []
  let line = 2
  const parser = Readable.from(chained(first.value, iterator)).pipe(
    parse({
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter: delimiterOf(first.value.toString('utf8')) ?? ',',
      info: true,
      max_record_size: MOST_BYTES,
      // A row with too many has a sign that should be quoted: its columns are not what they seem.
      relax_column_count_less: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) problems.push({ line: lineOf(error), problem: error.message })
      },
    }),
  )
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: TableRow }>) {
      yield* problems.splice(0)
      yield { line, row: record }
      line = info.lines + 1
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    problems.push({ line: lineOf(error), problem: `${error.message}; the rest of the file was not read` })
  }
  yield* problems
}

const lineOf = (error: CsvError) => (typeof error.lines === 'number' ? error.lines : 1)

async function* chained(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
