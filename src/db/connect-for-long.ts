import pg from 'pg'
import { destroyClient } from './destroy-client'

/**
 * A connection of its own for work that may take long, without the time limits of the site's connections. Its holder
 * destroys it.
 *
 * @param name its `application_name`
 * @throws the connection's error
 */
export async function connectForLong(databaseUrl: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // Each query reports the loss of the connection, too.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    return client
  } catch (error) {
    destroyClient(client)
    throw error
  }
}
