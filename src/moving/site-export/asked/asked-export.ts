import { z } from 'zod'
import { exportFormats } from '../formats'

/** How long a finished one is kept. */
export const KEPT_HOURS = 24

export const wantedSchema = z.strictObject({
  format: z.enum(exportFormats),
  withDrafts: z.boolean().default(false),
  withPrivateData: z.boolean().default(false),
})

/** What an administrator asked for in the panel. */
export type WantedExport = z.infer<typeof wantedSchema>

const askedSchema = wantedSchema.extend({
  id: z.guid(),
  state: z.enum(['waiting', 'running', 'ready', 'failed']),
  askedAt: z.string(),
  askedBy: z.string(),
  /** While it runs: what is written, and how many of how many. */
  what: z.string().nullable().default(null),
  done: z.number().default(0),
  total: z.number().default(0),
  /** Of a finished one. */
  madeAt: z.string().nullable().default(null),
  bytes: z.number().default(0),
  /** A sentence; null if only the log has more about it. */
  failure: z.string().nullable().default(null),
})

/** The newest export that was asked for in the panel; there is one at a time. Times are ISO 8601. */
export type AskedExport = z.infer<typeof askedSchema>

type Connection = { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

const KEY = 'asked-export'

/** @returns null if there is none, or none any more */
export async function readAsked(connection: Connection): Promise<AskedExport | null> {
  const { rows } = await connection.query(
    `select data from payload_kv where key = $1 and not coalesce(
      (data->>'madeAt')::timestamptz < now() - make_interval(hours => ${KEPT_HOURS}), false)`,
    [KEY],
  )
  const [row] = rows as { data: unknown }[]
  const parsed = askedSchema.safeParse(row?.data)
  return parsed.success ? parsed.data : null
}

/** Asks for one; the last one makes room for it. @returns false if that is still being made */
export async function ask(
  connection: Connection,
  wanted: WantedExport & { id: string; askedBy: string },
): Promise<boolean> {
  const { rows } = await connection.query(
    `insert into payload_kv (key, data) values ($1::text, $2::jsonb || jsonb_build_object('askedAt', now(), 'state', 'waiting'))
    on conflict (key) do update set data = excluded.data
      where payload_kv.data->>'state' not in ('waiting', 'running') returning key`,
    [KEY, JSON.stringify(wanted)],
  )
  return rows.length > 0
}

/** Takes it back, or forgets it. @returns false if it is not there any more */
export async function forget(connection: Connection, id: string): Promise<boolean> {
  const { rows } = await connection.query(
    `delete from payload_kv where key = $1 and data->>'id' = $2 returning key`,
    [KEY, id],
  )
  return rows.length > 0
}

/** @returns false if it was taken back meanwhile */
export async function note(
  connection: Connection,
  id: string,
  news: Partial<Pick<AskedExport, 'state' | 'what' | 'done' | 'total' | 'bytes' | 'failure'>>,
): Promise<boolean> {
  const { rows } = await connection.query(
    `update payload_kv set data = data || $3::jsonb
      || case when $4::boolean then jsonb_build_object('madeAt', now()) else '{}' end
    where key = $1 and data->>'id' = $2 returning key`,
    [KEY, id, JSON.stringify(news), news.state === 'ready'],
  )
  return rows.length > 0
}
