import type pg from 'pg'

/**
 * Closes a connection immediately. `end()` waits for the other side to close, which never happens on a connection
 * that died silently.
 */
export function destroyClient(client: pg.Client): void {
  client.connection.stream.destroy()
}
