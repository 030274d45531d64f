import { Client } from 'pg'
import { errorCode } from './write-error'

/** User and database have one name. */
export const DATABASE = 'symptoms'

const CANNOT_CONNECT_NOW = '57P03'
const NO_SUCH_DATABASE = '3D000'
const ALREADY_THERE = ['42P04', '23505']

/**
 * What answers on a port: `ready`, a Postgres that is `starting` or stopping, a Postgres that refuses our
 * password (`denied`), or `nothing` that could be ours.
 */
export type Answer = 'ready' | 'starting' | 'denied' | 'nothing'

/** The address of a database on the embedded server. */
export function databaseUrl(port: number, password: string, database = DATABASE): string {
  return `postgres://${DATABASE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/**
 * Tries a real connection, and makes the database `symptoms` when the server is there without it.
 *
 * @throws what Postgres says when the database cannot be made, for example on a full disk
 */
export async function tryConnection(port: number, password: string): Promise<Answer> {
  const url = databaseUrl(port, password)
  try {
    await withClient(url, async (client) => client.query('select 1'))
    return 'ready'
  } catch (error) {
    const code = errorCode(error)
    if (code === NO_SUCH_DATABASE) return createDatabase(port, password)
    if (code === CANNOT_CONNECT_NOW) return 'starting'
    return code.startsWith('28') ? 'denied' : 'nothing'
  }
}

/**
 * Number of other client sessions on the server, so that a script that started it can tell whether it may
 * stop it.
 *
 * @throws what the connection throws when the server is gone
 */
export async function countOtherClients(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows[0]?.count ?? 0
  })
}

async function createDatabase(port: number, password: string): Promise<Answer> {
  try {
    await withClient(databaseUrl(port, password, 'postgres'), async (client) =>
      client.query(`create database ${DATABASE}`),
    )
  } catch (error) {
    // Two launchers may both find it missing.
    if (!ALREADY_THERE.includes(errorCode(error))) throw error
  }
  return tryConnection(port, password)
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5000 })
  // A server that dies under an idle connection raises `error`, which would end the process unheard.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
