/**
 * What PostgreSQL says when it cannot be reached or takes nobody in (errcodes-appendix.html): 08 connections, 53
 * too little of something, 57P the server ends, starts or recovers, 25P03 a transaction that was left alone.
 */
const AWAY = /^(?:08...|53...|57P0.|25P0[34])$/
/** What passes when others are done: 40 conflicts and deadlocks, 55P03 a lock, 57014 a statement that took too long. */
const BUSY = /^(?:40001|40P01|55P03|57014)$/
/** The same of the network: Node's codes of a socket or a name. */
const NETWORK =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/
/** pg and its pool say these without a code. */
const SAID =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed and is not queryable)/

/** `away`: the database cannot be asked; `busy`: it answers, but what was asked has to be asked again later. */
export type Passing = 'away' | 'busy'

/**
 * Whether an error of the database passes by itself, so that the same request may be sent again later. Looks through
 * what other libraries wrapped around it.
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
