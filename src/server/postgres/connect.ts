import { Client } from 'pg'
import { errorCode } from './write-error'

/** User and database have the same name. */
export const DATABASE = 'symptoms'

const CANNOT_CONNECT_NOW = '57P03'
const NO_SUCH_DATABASE = '3D000'
const ALREADY_THERE = ['42P04', '23505']

/**
 * What responds on a port: `ready`, a Postgres that is `starting` or stopping, a Postgres that refuses our
 * password (`denied`), or `nothing` that could be ours.
 */
export type Answer = 'ready' | 'starting' | 'denied' | 'nothing'

/** The URL of a database on the embedded server. */
export function databaseUrl(port: number, password: string, database = DATABASE): string {
  return `postgres://${DATABASE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/**
 * Tries a real connection, and creates the database `symptoms` if the server does not have it.
 *
 * @throws the Postgres error if the database cannot be created, for example on a full disk
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
 * Number of other client sessions, so that a script that started the server can tell whether it may stop it.
 *
 * @throws the connection's error if the server is gone
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
  // If the server dies during an idle connection, the client emits `error`, which would crash the process if
  // unhandled.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
