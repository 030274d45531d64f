import { createHash } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { Param, SQL, StringChunk } from '@payloadcms/db-postgres/drizzle'
import { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { Payload } from 'payload'
import { env } from '@/env'
import type { connectionOf } from './connection'

type Connection = Awaited<ReturnType<typeof connectionOf>>

const dialect = new PgDialect()
/** Texts are few: values are parameters. */
const names = new Map<string, string>()

/**
 * The pool for raw SQL outside transactions, with each statement planned once per connection: planning a statement
 * of many parts takes longer than running it. Statements are named by their text, so each must have few forms.
 *
 * A pooler that hands out another connection for each transaction has to know about names (PgBouncer from 1.21);
 * for an older one `DATABASE_PREPARED=off` leaves them out.
 */
export function preparedConnection(payload: Payload): Connection {
  const { pool } = payload.db as unknown as PostgresAdapter
  const execute = (statement: SQL) => {
    const { text, values } = textOf(statement)
    return pool.query(
      env.DATABASE_PREPARED === 'on' ? { name: nameOf(text), text, values } : { text, values },
    )
  }
  return { execute } as unknown as Connection
}

type Text = { text: string; values: unknown[] }

/** A statement as Postgres takes it. Drizzle’s own way takes longer than many a statement. */
export function textOf(statement: SQL): Text {
  const written: Text = { text: '', values: [] }
  if (write(statement.queryChunks, written)) return written
  const { sql: text, params: values } = dialect.sqlToQuery(statement)
  return { text, values }
}

/** @returns false if there is something else in it than text and values, such as a table or a list of values */
function write(chunks: readonly unknown[], written: Text): boolean {
  for (const chunk of chunks) {
    if (chunk instanceof StringChunk) written.text += chunk.value.join('')
    else if (chunk instanceof SQL) {
      if (!write(chunk.queryChunks, written)) return false
    } else {
      const isParam = chunk instanceof Param
      const value = isParam ? driverValue(chunk) : chunk
      if (value === undefined || value instanceof SQL) return false
      if (!isParam && typeof value === 'object' && value !== null) return false
      written.values.push(value)
      written.text += `$${written.values.length}`
    }
  }
  return true
}

const driverValue = ({ value, encoder }: Param): unknown =>
  value === null ? null : encoder.mapToDriverValue(value)

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `prepared_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}
