import { createHash } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
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
  const execute = (statement: Parameters<PgDialect['sqlToQuery']>[0]) => {
    const { sql: text, params } = dialect.sqlToQuery(statement)
    const named = env.DATABASE_PREPARED === 'on' ? { name: nameOf(text) } : {}
    return pool.query({ ...named, text, values: params })
  }
  return { execute } as unknown as Connection
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `prepared_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}
