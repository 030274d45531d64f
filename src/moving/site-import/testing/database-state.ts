import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { asRecord } from '@/rich-text/stored-node'

type Row = Record<string, unknown>
type Tables = Map<string, Row[]>

/** A column and the table that it refers to. */
type Reference = { table: string; column: string; target: string }

/** Who did what when, what was said before, what waits to be done, and how often things are read: not what is stored. */
const NOT_CONTENT =
  /^(?:audit_log.*|payload_jobs.*|payload_kv|payload_migrations|import_batches|page_purges.*|.*_sessions|search_counts|saved_fields)$/u

/** Of Payload's nodes: chosen at random. */
const NODE_ID = /^[0-9a-f]{24}$/u

/**
 * Every row of every table, as far as two runs that do the same must agree: ids are replaced by what the imported things
 * were called there, and times after the beginning by one word.
 *
 * @param since milliseconds; earlier times are content
 */
export async function databaseState(payload: Payload, since: number): Promise<Map<string, string[]>> {
  const connection = await connectionOf(payload)
  const query = async (text: ReturnType<typeof sql>) => (await connection.execute(text)).rows as Row[]
  const references = (await query(sql`
    select c.conrelid::regclass::text as "table", a.attname as "column", c.confrelid::regclass::text as target
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and array_length(c.conkey, 1) = 1`)) as Reference[]
  const names = await query(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const tables: Tables = new Map()
  for (const { name } of names) {
    if (NOT_CONTENT.test(String(name))) continue
    const rows = await query(sql`select to_jsonb(t) as row from ${sql.identifier(String(name))} t`)
    tables.set(
      String(name),
      rows.map(({ row }) => row as Row),
    )
  }
  const labels = new Labels(tables, references)
  return new Map(
    [...tables].map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(plainRow(row, { table, labels, references, since }))).sort(),
    ]),
  )
}

/** What rows are called, whatever their ids. */
class Labels {
  private readonly imported = new Map<string, string>()
  private readonly versions = new Map<string, string>()

  constructor(tables: Tables, references: readonly Reference[]) {
    for (const { collection, document_id: id, kind, source_id: source } of tables.get('import_records') ?? [])
      this.imported.set(`${String(collection).replaceAll('-', '_')}:${id}`, `${kind} ${source}`)
    for (const { table, column, target } of references) {
      if (column !== 'parent_id' || !table.endsWith('_v')) continue
      for (const row of tables.get(table) ?? [])
        this.versions.set(`${table}:${row.id}`, `version of ${this.of(target, row[column])}`)
    }
  }

  of(table: string, id: unknown): string {
    const key = `${table}:${id}`
    return this.imported.get(key) ?? this.versions.get(key) ?? 'a row'
  }
}

type Around = { table: string; labels: Labels; references: readonly Reference[]; since: number }

function plainRow(row: Row, { table, labels, references, since }: Around): Row {
  const targets = new Map(
    references.filter((each) => each.table === table).map(({ column, target }) => [column, target]),
  )
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const target = column === 'id' ? table : targets.get(column)
      if (value !== null && target !== undefined) return [column, labels.of(target, value)]
      // Digests are made of content with ids in it.
      if (table === 'import_records' && /^(?:document_id|batch_id|digest|edition)$/u.test(column))
        return [column, '']
      // Of a thread: no foreign key.
      if (table === 'comments' && column === 'root' && value !== null)
        return [column, labels.of(table, value)]
      return [column, plainValue(value, labels, since)]
    }),
  )
}

function plainValue(value: unknown, labels: Labels, since: number): unknown {
  if (typeof value === 'string') {
    if (NODE_ID.test(value)) return 'a node'
    return /^\d{4}-\d\d-\d\dT/u.test(value) && Date.parse(value) >= since ? 'now' : value
  }
  if (Array.isArray(value)) return value.map((each) => plainValue(each, labels, since))
  const record = asRecord(value)
  if (!record) return value
  const { relationTo, value: id } = record
  const inner = Object.entries(record).map(([key, each]) => {
    if (key === 'value' && typeof relationTo === 'string' && typeof id === 'number')
      return [key, labels.of(relationTo.replaceAll('-', '_'), id)]
    if (key === 'image' && typeof each === 'number') return [key, labels.of('media', each)]
    return [key, plainValue(each, labels, since)]
  })
  return Object.fromEntries(inner)
}
