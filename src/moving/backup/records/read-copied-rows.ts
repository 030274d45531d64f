import type { ArchiveHead } from '../archive-format'

/** By column, as Postgres writes the values as text. */
export type CopiedRow = Record<string, string | null>

const ESCAPED: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/**
 * Reads rows out of an archive's pieces in the text format of COPY.
 *
 * @param tables the others are not looked at
 * @returns takes the pieces; those of one table follow each other, and may end within a row
 */
export function readCopiedRows(
  head: ArchiveHead,
  tables: (name: string) => boolean,
  onRow: (table: string, row: CopiedRow) => void,
): (table: string, piece: Buffer) => void {
  const columns = new Map(head.tables.map((table) => [table.name, table.columns]))
  let current = ''
  let rest = Buffer.alloc(0)
  return (table, piece) => {
    const names = columns.get(table)
    if (!names || !tables(table)) return
    if (table !== current) rest = Buffer.alloc(0)
    current = table
    const all = Buffer.concat([rest, piece])
    const end = all.lastIndexOf(10) + 1
    rest = all.subarray(end)
    for (const line of all.subarray(0, end).toString('utf8').split('\n')) {
      if (line !== '' || names.length === 0) onRow(table, readLine(line, names))
    }
  }
}

function readLine(line: string, names: readonly string[]): CopiedRow {
  const values = line.split('\t')
  return Object.fromEntries(names.map((name, at) => [name, readValue(values[at] ?? '\\N')]))
}

const readValue = (text: string): string | null =>
  text === '\\N' ? null : text.replace(/\\(.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign)
