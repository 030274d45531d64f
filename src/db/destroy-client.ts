import type pg from 'pg'

/**
 * Ends a connection at once, without the server's leave. `end()` waits for the other side to close, and over a
 * connection that died in silence that never comes.
 */
export function destroyClient(client: pg.Client): void {
  client.connection.stream.destroy()
}
