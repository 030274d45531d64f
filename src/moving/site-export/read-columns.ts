import type pg from 'pg'

export type ColumnType = {
  name: string
  /** As Postgres names it, such as `timestamp with time zone`. */
  type: string
  /** Of an enumeration. */
  values: string[] | null
  isRequired: boolean
  /** A value of its own if none is given. */
  hasDefault: boolean
}

/** The columns that can be written, by table. */
export type Columns = Map<string, ColumnType[]>

/** What the tables of the database are made of. */
export async function readColumns(client: pg.ClientBase): Promise<Columns> {
  const { rows } = await client.query<{ table: string } & ColumnType>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
      (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = a.atttypid) as values,
      a.attnotnull as "isRequired", (a.atthasdef or a.attidentity <> '') as "hasDefault"
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`)
  const columns: Columns = new Map()
  for (const { table, ...column } of rows) columns.set(table, [...(columns.get(table) ?? []), column])
  return columns
}
