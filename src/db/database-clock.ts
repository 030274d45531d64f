import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from './connection'

/**
 * The one clock is the database's: instances compare stored times with it and write times by it, because their own
 * clocks differ (docs/decisions/0023-database-time-is-the-only-clock.md).
 */

/**
 * A date that becomes the database's time only in the database. Payload and Drizzle write a date by `toISOString`,
 * and Postgres reads the text `now` as the beginning of its transaction (datatype-datetime.html, 8.5.1.4).
 */
class DatabaseTime extends Date {
  override toISOString(): string {
    return 'now'
  }

  /** Where the panel is told the condition of an access rule, it gets a date that it can read. */
  override toJSON(): string {
    return super.toISOString()
  }
}

/** The database's present time, for a condition or a value of Payload's operations. */
export const databaseTime = (): Date => new DatabaseTime()

/**
 * What the database's clock says: of a request's transaction its beginning, which is what `databaseTime` and SQL's
 * `now()` are in it. Cut to milliseconds as stored dates are, so that it is never after `now()`.
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

type Create = PostgresAdapter['create']

/** Payload's own way of storing a new document, but dated by the database unless the date was given. */
export const datedByDatabase = (create: Create): Create =>
  function createDated(this: PostgresAdapter, args) {
    const { createdAt, updatedAt } = args.data as { createdAt?: unknown; updatedAt?: unknown }
    const dates = { createdAt: createdAt || databaseTime(), updatedAt: updatedAt || databaseTime() }
    return create.call(this, { ...args, data: { ...args.data, ...dates } })
  }
