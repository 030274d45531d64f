import pg from 'pg'
import { noteTrouble } from './database-trouble'
import { destroyClient } from './destroy-client'

/** Whether this is pg's error for an exceeded `query_timeout`, which has no code. */
export const isReadTimeout = (error: unknown) =>
  error instanceof Error && error.message === 'Query read timeout'

/** Whether somebody awaits the promise of a query; the pool and cursors pass a callback or a query object. */
const isAwaited = (args: unknown[]) =>
  typeof args.at(-1) !== 'function' && (typeof args[0] === 'string' || !('submit' in Object(args[0])))

/**
 * A client that closes its connection when a query exceeds `query_timeout`. pg only rejects the query: the
 * connection stays in its transaction or pool, although the next query would wait behind the lost one forever.
 *
 * Concurrent queries, as Payload sends them in a transaction, run one after another: pg will refuse to queue them
 * from version 9 on, and its timeout would include the time in the queue.
 */
export class LimitedClient extends pg.Client {
  /** Whether it was closed because of an unanswered query. */
  fellSilent = false

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this) as (...args: unknown[]) => unknown
    let before: Promise<unknown> = Promise.resolve()
    const query = (...args: unknown[]) => {
      // The pool closes a connection whose query failed.
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
