import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Another database on the tests' server. */
export type OtherDatabase = {
  url: string
  query: (text: string, values?: unknown[]) => Promise<pg.QueryResult>
  /** Runs work on a connection of its own. */
  connected: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>
  drop: () => Promise<void>
}

/**
 * Creates an empty database.
 *
 * @param serverUrl of any database on the same server
 */
export async function otherDatabase(serverUrl: string): Promise<OtherDatabase> {
  const name = `restored_${randomBytes(6).toString('hex')}`
  await on(serverUrl, (client) => client.query(`create database ${name}`))
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    query: (text, values) => on(url.href, (client) => client.query(text, values)),
    connected: (work) => on(url.href, work),
    drop: async () => {
      await on(serverUrl, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function on<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return work(client).finally(() => client.end())
}
