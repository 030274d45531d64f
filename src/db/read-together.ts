import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { preparedConnection } from './prepared-connection'

type RowsOf<Query> = Query extends SQL<infer Row> ? Row[] : never

/**
 * Runs several queries as one statement, which costs one round trip and is planned once per connection.
 *
 * @param queries typed by their row, as in `sql<Row>`; each text must have few forms
 * @returns the rows of each, in order, as JSON has them: numbers are numbers, and times must be made texts (`isoTime`)
 */
export async function readTogether<Queries extends Record<string, SQL<unknown>>>(
  payload: Payload,
  queries: Queries,
): Promise<{ [Name in keyof Queries]: RowsOf<Queries[Name]> }> {
  const parts = Object.entries(queries).map(
    ([name, query]) => sql`(select coalesce(json_agg(q), '[]') from (${query}) q) as ${sql.identifier(name)}`,
  )
  const { rows } = await preparedConnection(payload).execute(sql`select ${sql.join(parts, sql`, `)}`)
  return rows[0] as { [Name in keyof Queries]: RowsOf<Queries[Name]> }
}
