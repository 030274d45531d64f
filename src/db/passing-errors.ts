/**
 * PostgreSQL errors when it is unreachable or accepts no connections (errcodes-appendix.html): 08 connection
 * exceptions, 53 insufficient resources, 57P shutdown, start-up or recovery, 25P03 idle-in-transaction timeout.
 */
const AWAY = /^(?:08...|53...|57P0.|25P0[34])$/
/**
 * Errors that pass once others are done: 40 conflicts and deadlocks, 55P03 lock not available, 57014 statement
 * timeout.
 */
const BUSY = /^(?:40001|40P01|55P03|57014)$/
/** The network equivalents: Node's codes for sockets and DNS. */
const NETWORK =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/
/** pg and its pool report these without a code. */
const SAID =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed and is not queryable)/

/** `away`: the database is unreachable; `busy`: it responds, but the query must be retried later. */
export type Passing = 'away' | 'busy'

/**
 * Whether a database error is transient, so that the same request can be retried later. Also checks wrapped
 * errors.
 *
 * @returns null for every other error
 */
export function passingOf(error: unknown, depth = 0): Passing | null {
  if (!(error instanceof Error) || depth > 8) return null
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') {
    if (AWAY.test(code) || NETWORK.test(code)) return 'away'
    if (BUSY.test(code)) return 'busy'
  }
  if (SAID.test(error.message)) return 'away'
  const inner = error instanceof AggregateError ? error.errors : []
  for (const one of [error.cause, ...inner]) {
    const found = passingOf(one, depth + 1)
    if (found) return found
  }
  return null
}
