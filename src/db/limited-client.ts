import pg from 'pg'
import { noteTrouble } from './database-trouble'
import { destroyClient } from './destroy-client'

/** Whether this is what pg rejects with when `query_timeout` is over. It has no code. */
export const isReadTimeout = (error: unknown) =>
  error instanceof Error && error.message === 'Query read timeout'

/**
 * A connection that ends when a query on it is not answered within `query_timeout`. pg only rejects the query: the
 * connection stays in its transaction or pool, although the next query would wait behind the lost one for ever.
 */
export class LimitedClient extends pg.Client {
  /** Whether it ended because no answer came. */
  fellSilent = false

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this) as (...args: unknown[]) => unknown
    const query = (...args: unknown[]) => {
      const sent = send(...args)
      // With a callback it is the pool's own query; the pool ends a connection whose query failed.
      if (sent instanceof Promise) {
        sent.catch((error) => {
          noteTrouble(error)
          if (isReadTimeout(error)) this.#endInSilence()
        })
      }
      return sent
    }
    this.query = query as typeof this.query
  }

  #endInSilence(): void {
    this.fellSilent = true
    destroyClient(this)
  }
}
