import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/** A time as ISO 8601 in UTC with milliseconds, as Payload and JavaScript write it; null stays null. */
export const isoTime = (time: SQL): SQL<string> =>
  sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
