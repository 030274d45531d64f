import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from './connection'

/**
 * The database's clock is the only clock: instances write and compare stored times with it, because their own
 * clocks differ (docs/decisions/0023-database-time-is-the-only-clock.md).
 */

/**
 * A date that takes its value in the database. Payload and Drizzle serialise dates with `toISOString`, and
 * Postgres reads the text `now` as the start of the transaction (datatype-datetime.html, 8.5.1.4).
 */
class DatabaseTime extends Date {
  override toISOString(): string {
    return 'now'
  }

  /** The panel receives the conditions of access rules as JSON and needs a readable date. */
  override toJSON(): string {
    return super.toISOString()
  }
}

/** The database's current time, for a condition or value in Payload operations. */
export const databaseTime = (): Date => new DatabaseTime()

/**
 * Reads the database's clock: in a request's transaction the start of that transaction, like `databaseTime` and
 * SQL's `now()`. Truncated to milliseconds like stored dates, so that it is never after `now()`.
 *
 * @throws the database's error
 */
export async function readDatabaseClock(source: Payload | PayloadRequest): Promise<Date> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(
    sql`select floor(extract(epoch from now()) * 1000)::float8 as milliseconds`,
  )
  return new Date(Number(rows[0]?.milliseconds))
}

/** The same for `readTogether`, in milliseconds. */
export const clockQuery = sql<{ now: number }>`select floor(extract(epoch from now()) * 1000)::float8 as now`

type Create = PostgresAdapter['create']

/** Payload's own `create`, but dated by the database unless the date is given. */
export const datedByDatabase = (create: Create): Create =>
  function createDated(this: PostgresAdapter, args) {
    const { createdAt, updatedAt } = args.data as { createdAt?: unknown; updatedAt?: unknown }
    const dates = { createdAt: createdAt || databaseTime(), updatedAt: updatedAt || databaseTime() }
    return create.call(this, { ...args, data: { ...args.data, ...dates } })
  }
