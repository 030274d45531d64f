import pg from 'pg'

/**
 * A pool that listens for connection errors. Without a listener, a connection that the server closes (restart,
 * fail-over, idle time-out) ends the whole Node process with an unhandled `error` event; the query in flight is
 * rejected all the same, so nothing is hidden.
 */
export class ListeningPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config)
    const ignore = () => undefined
    this.on('error', ignore)
    this.on('connect', (client) => client.on('error', ignore))
  }
}
