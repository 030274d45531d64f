import type pg from 'pg'

type Connection = { query(text: string, values?: unknown[]): Promise<Pick<pg.QueryResult, 'rows'>> }

/** What the worker makes again and again; each has a note of its own. */
export type Made = 'backups' | 'mirror'

/** What the database says about the backups, or the mirrors, that the worker makes. */
export type BackupNote = {
  /** Null while no worker is told to make any. */
  everyHours: number | null
  /** ISO 8601; null before the first. */
  madeAt: string | null
  bytes: number | null
  /** Null since one succeeded. */
  failedAt: string | null
  /** Why the last one failed, if it can be said in a sentence. */
  failure: string | null
  /** The next one is due. */
  isDue: boolean
  /** The last one is one and a half times as old as it may get. */
  isLate: boolean
}

/** A failed one is tried again after this many hours. */
const RETRY_HOURS = 1

const READ = `
  select data->>'madeAt' as "madeAt", (data->>'bytes')::float8 as bytes, data->>'failedAt' as "failedAt",
    data->>'failure' as failure, every as "everyHours",
    every is not null and coalesce(made + make_interval(hours => every) <= now(), true)
      and coalesce(failed + make_interval(hours => ${RETRY_HOURS}) <= now(), true) as "isDue",
    every is not null and now() > coalesce(made, since) + make_interval(mins => every * 90) as "isLate"
  from (select data, (data->>'everyHours')::int as every, (data->>'madeAt')::timestamptz as made,
    (data->>'failedAt')::timestamptz as failed, (data->>'since')::timestamptz as since
    from payload_kv where key = $1::text) note`

const NOTHING: BackupNote = {
  everyHours: null,
  madeAt: null,
  bytes: null,
  failedAt: null,
  failure: null,
  isDue: false,
  isLate: false,
}

/** @throws the database's error */
export async function readBackupNote(connection: Connection, made: Made = 'backups'): Promise<BackupNote> {
  const { rows } = await connection.query(READ, [made])
  return (rows[0] as BackupNote | undefined) ?? NOTHING
}

/** Notes how often they are wanted from now on; null for never. */
export async function noteSchedule(
  connection: Connection,
  everyHours: number | null,
  made: Made = 'backups',
): Promise<void> {
  if (everyHours === null) {
    await connection.query(
      `update payload_kv set data = data || '{"everyHours": null, "since": null}' where key = $1`,
      [made],
    )
    return
  }
  await merge(
    connection,
    made,
    `jsonb_build_object('everyHours', $2::int, 'since',
      coalesce((select data->>'since' from payload_kv where key = $1::text), to_json(now()) #>> '{}'))`,
    [everyHours],
  )
}

/** @param bytes its size, if it has one */
export async function noteBackup(
  connection: Connection,
  bytes: number | null,
  made: Made = 'backups',
): Promise<void> {
  const value = `jsonb_build_object('madeAt', now(), 'bytes', $2::bigint, 'failure', null, 'failedAt', null)`
  await merge(connection, made, value, [bytes])
}

/** @param failure a sentence for administrators; null if only the log has more about it */
export async function noteFailure(
  connection: Connection,
  failure: string | null,
  made: Made = 'backups',
): Promise<void> {
  await merge(connection, made, `jsonb_build_object('failedAt', now(), 'failure', $2::text)`, [failure])
}

async function merge(connection: Connection, made: Made, value: string, values: unknown[]): Promise<void> {
  await connection.query(
    `insert into payload_kv (key, data) values ($1::text, ${value})
    on conflict (key) do update set data = payload_kv.data || excluded.data`,
    [made, ...values],
  )
}
