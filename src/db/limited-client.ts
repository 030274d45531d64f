import pg from 'pg'
import { noteTrouble } from './database-trouble'
import { destroyClient } from './destroy-client'

const READ_TIMEOUT = 'Query read timeout'

/** Whether this is the error for an exceeded `query_timeout`, which has no code. */
export const isReadTimeout = (error: unknown) => error instanceof Error && error.message === READ_TIMEOUT

type Answered = (error: Error | null | undefined, result?: unknown) => void
type Question = string | (pg.QueryConfig & { query_timeout?: number })
type Send = (question: unknown, values?: unknown, answered?: Answered) => unknown

/** A cursor or a stream of COPY, which pg sends as it is. */
const isOwnQuery = (question: unknown): question is { query_timeout?: number } =>
  typeof question === 'object' && question !== null && 'submit' in question

/**
 * A client that closes its connection when a query exceeds `query_timeout`. pg only rejects the query: the
 * connection stays in its transaction or pool, although the next query would wait behind the lost one forever.
 *
 * The time is measured here, and each query has its callback from the beginning. Where pg puts one in its place, for
 * a promise or its own `query_timeout`, V8 keeps the rows of all queries until it collects its whole heap: measured
 * with pg 8.20 on Node 20, 93 % of what a query had read survived, where otherwise less than 1 % does.
 *
 * Concurrent queries, as Payload sends them in a transaction, run one after another: pg will refuse to queue them
 * from version 9 on, and the time would include that in the queue.
 */
export class LimitedClient extends pg.Client {
  /** Whether it was closed because of an unanswered query. */
  fellSilent = false
  readonly #limitMs: number
  readonly #send: Send

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const parameters = Reflect.get(this, 'connectionParameters') as { query_timeout: number | false }
    this.#limitMs = parameters.query_timeout || 0
    parameters.query_timeout = false
    this.#send = this.query.bind(this) as Send
    let before: Promise<unknown> = Promise.resolve()
    const query = (question: Question, ...rest: unknown[]) => {
      if (isOwnQuery(question)) {
        question.query_timeout ??= this.#limitMs
        return this.#send(question, ...(rest as [unknown?, Answered?]))
      }
      const callback = rest.at(-1)
      const values = typeof rest[0] === 'function' ? undefined : rest[0]
      // The pool closes a connection whose query failed.
      if (typeof callback === 'function') return this.#ask(question, values, callback as Answered)
      const sent = before.then(
        () =>
          new Promise((resolve, reject) => {
            this.#ask(question, values, (error, result) => (error ? reject(error) : resolve(result)))
          }),
      )
      before = sent.then(() => undefined, noteTrouble)
      return sent
    }
    this.query = query as typeof this.query
  }

  /** Sends one query; `answered` is called once. */
  #ask(question: Question, values: unknown, answered: Answered): void {
    const own = typeof question === 'object' && question !== null ? question.query_timeout : undefined
    const limitMs = own ?? this.#limitMs
    let timer: NodeJS.Timeout | undefined
    let isAnswered = false
    const answer: Answered = (error, result) => {
      if (isAnswered) return
      isAnswered = true
      clearTimeout(timer)
      answered(error, result)
    }
    this.#send(own ? { ...(question as pg.QueryConfig), query_timeout: undefined } : question, values, answer)
    if (limitMs === 0) return
    timer = setTimeout(() => {
      answer(new Error(READ_TIMEOUT))
      this.fellSilent = true
      destroyClient(this)
    }, limitMs)
  }
}
