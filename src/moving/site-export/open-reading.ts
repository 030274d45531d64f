import { to as copyTo } from 'pg-copy-streams'
import { connectForLong } from '@/db/connect-for-long'
import { destroyClient } from '@/db/destroy-client'
import { beginReading, type ReadMoment } from '@/moving/backup/begin-reading'
import { findPictures } from '@/moving/backup/find-pictures'
import { quoted, quotedTable } from '@/moving/backup/quoted-name'
import type { ExportCollection } from './collections'
import { type Columns, readColumns } from './read-columns'

/** A consistent view of the site's content. */
export type ContentReading = ReadMoment & {
  columns: Columns
  count(collection: ExportCollection, withPrivateData: boolean): Promise<number>
  /** Lines of JSON, each ending with a line break; in pieces that end anywhere. */
  lines(collection: ExportCollection, withPrivateData: boolean): AsyncIterable<Buffer>
  pictures(): AsyncGenerator<string[]>
  /** Lets go of the view, but not of the lock. */
  endReading(): Promise<void>
  close(): void
}

/**
 * Opens one on a connection of its own. While it is open no migration can run.
 *
 * @throws BackupError if one is running, or if there is nothing to export
 */
export async function openReading(databaseUrl: string): Promise<ContentReading> {
  const client = await connectForLong(databaseUrl, 'symptom-database-export')
  try {
    await client.query("set timezone = 'UTC'")
    const moment = await beginReading(client, 'export')
    const columns = await readColumns(client)
    return {
      ...moment,
      columns,
      count: async (collection, withPrivateData) => {
        const counted = await client.query(
          `select count(*)::int as rows from ${quotedTable(collection.table)} t ${whereOf(collection, withPrivateData)}`,
        )
        return counted.rows[0].rows
      },
      lines: (collection, withPrivateData) =>
        client.query(
          // JSON has no control characters, so that nothing is ever quoted.
          copyTo(
            `copy (${linesQuery(collection, columns, withPrivateData)}) to stdout (format csv, delimiter e'\\x02', quote e'\\x01')`,
          ),
        ),
      pictures: () => findPictures(client),
      endReading: async () => {
        await client.query('commit')
      },
      close: () => destroyClient(client),
    }
  } catch (error) {
    destroyClient(client)
    throw error
  }
}

function whereOf({ public: open }: ExportCollection, withPrivateData: boolean): string {
  return open?.where && !withPrivateData ? `where ${open.where}` : ''
}

function linesQuery(collection: ExportCollection, columns: Columns, withPrivateData: boolean): string {
  const { table, order, parts, always = {}, public: open } = collection
  const instead: Record<string, string> = { ...always, ...(withPrivateData ? {} : open?.instead) }
  const own = namesOf(columns, table).map((name) =>
    instead[name] === undefined ? `t.${quoted(name)}` : `${instead[name]} as ${quoted(name)}`,
  )
  const arrays = parts.map((part) => {
    const names = namesOf(columns, part.table).filter((name) => name !== part.parent)
    const place = names.includes('_order') ? '_order' : 'order'
    return `(select coalesce(jsonb_agg(to_jsonb(p) order by p.${quoted(place)}, p.id), '[]')
      from (select ${names.map((name) => `c.${quoted(name)}`).join(', ')} from ${quotedTable(part.table)} c
        where c.${part.parent} = t.id) p) as ${quoted(part.field)}`
  })
  return `select to_jsonb(line)::text from ${quotedTable(table)} t
    cross join lateral (select ${[...own, ...arrays].join(', ')}) line
    ${whereOf(collection, withPrivateData)} order by ${order.map((name) => `t.${quoted(name)}`).join(', ')}`
}

const namesOf = (columns: Columns, table: string) => (columns.get(table) ?? []).map(({ name }) => name)
