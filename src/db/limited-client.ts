import pg from 'pg'
import { noteTrouble } from './database-trouble'
import { destroyClient } from './destroy-client'

/** Whether this is what pg rejects with when `query_timeout` is over. It has no code. */
export const isReadTimeout = (error: unknown) =>
  error instanceof Error && error.message === 'Query read timeout'

/** Whether somebody waits for the promise of a query; the pool and cursors bring a callback or a query of their own. */
const isAwaited = (args: unknown[]) =>
  typeof args.at(-1) !== 'function' && (typeof args[0] === 'string' || !('submit' in Object(args[0])))

/**
 * A connection that ends when a query on it is not answered within `query_timeout`. pg only rejects the query: the
 * connection stays in its transaction or pool, although the next query would wait behind the lost one for ever.
 *
 * Queries that are asked for at the same time, as Payload does in a transaction, are sent one after the other: pg will
 * refuse from version 9 on to queue them, and its time limit would count the wait.
 */
export class LimitedClient extends pg.Client {
  /** Whether it ended because no answer came. */
  fellSilent = false

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this) as (...args: unknown[]) => unknown
    let before: Promise<unknown> = Promise.resolve()
    const query = (...args: unknown[]) => {
      // The pool ends a connection whose query failed.
      if (!isAwaited(args)) return send(...args)
      const sent = before.then(() => send(...args))
      before = sent.catch((error) => {
        noteTrouble(error)
        if (isReadTimeout(error)) this.#endInSilence()
      })
      return sent
    }
    this.query = query as typeof this.query
  }

  #endInSilence(): void {
    this.fellSilent = true
    destroyClient(this)
  }
}
