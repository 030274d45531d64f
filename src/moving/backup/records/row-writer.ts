import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { BackupError } from '../backup-error'
import { quoted, quotedTable } from '../quoted-name'
import type { CopiedRow } from './read-copied-rows'

type Reference = {
  column: string
  target: string /** Whether the row goes with its target. */
  isPart: boolean
}
type Table = { types: Map<string, string>; references: Reference[] }

export type RowWriter = {
  /** @returns the row’s id; null if what it belongs to is not there */
  insert: (table: string, row: CopiedRow) => Promise<string | null>
  has: (table: string, id: string) => Promise<boolean>
  /** What was left out because it is not on the site, such as `symptoms 12`. */
  leftOut: Set<string>
}

/**
 * Writes rows of a backup in the transaction of a request. A reference to something that is not there is left out.
 *
 * @throws BackupError from `insert`: if a row has content in a column that is no more
 */
export function rowWriter(req: PayloadRequest): RowWriter {
  const known = new Map<string, Table>()
  const leftOut = new Set<string>()
  const seen = new Set<string>()
  const tableOf = async (name: string) => {
    const table = known.get(name) ?? (await describeTable(req, name))
    known.set(name, table)
    return table
  }
  const has = async (table: string, id: string) => {
    if (seen.has(`${table} ${id}`)) return true
    const { rows } = await (await connectionOf(req)).execute(
      sql`select 1 from ${sql.raw(quotedTable(table))} where id = ${id}::int`,
    )
    // In the transaction, and nothing is deleted in it.
    if (rows.length > 0) seen.add(`${table} ${id}`)
    return rows.length > 0
  }
  return {
    leftOut,
    has,
    insert: async (name, given) => {
      const table = await tableOf(name)
      const row = { ...given }
      for (const { column, target, isPart } of table.references) {
        const id = row[column]
        if (!id || (await has(target, id))) continue
        leftOut.add(`${target} ${id}`)
        if (isPart) return null
        row[column] = null
      }
      const lost = Object.keys(row).find((column) => row[column] !== null && !table.types.has(column))
      if (lost !== undefined) {
        throw new BackupError(
          `This version has no “${lost}” in ${name}; what the backup has there would be lost. Restore the whole backup beside the site instead.`,
        )
      }
      const fields = Object.entries(row).filter(([column]) => table.types.has(column))
      const columns = fields.map(([column]) => quoted(column)).join(', ')
      const values = fields.map(
        ([column, value]) => sql`${value}::${sql.raw(table.types.get(column) ?? 'text')}`,
      )
      const { rows } = await (await connectionOf(req)).execute(sql`
        insert into ${sql.raw(quotedTable(name))} (${sql.raw(columns)}) overriding system value values (${sql.join(values, sql`, `)})
        returning id`)
      return String(rows[0]?.id)
    },
  }
}

async function describeTable(req: PayloadRequest, name: string): Promise<Table> {
  const connection = await connectionOf(req)
  const columns = await connection.execute(sql`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = to_regclass(${quotedTable(name)}) and attnum > 0 and not attisdropped and attgenerated = ''`)
  if (columns.rows.length === 0) throw new BackupError(`This version has no table “${name}”.`)
  const references = await connection.execute(sql`
    select a.attname as column, c.confrelid::regclass::text as target, c.confdeltype = 'c' as part
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.conrelid = to_regclass(${quotedTable(name)})`)
  return {
    types: new Map(columns.rows.map(({ name: column, type }) => [String(column), String(type)])),
    references: references.rows.map(({ column, target, part }) => ({
      column: String(column),
      target: String(target),
      isPart: part === true,
    })),
  }
}
