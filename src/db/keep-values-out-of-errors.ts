import { PgPreparedQuery } from '@payloadcms/db-postgres/drizzle/pg-core'
import { hideLiterals } from '@/logging/hide-values'

type Ask = (this: unknown, ...args: unknown[]) => Promise<unknown>
type Prepared = { queryWithCache: Ask }
type FailedQuery = Error & { query: string; params: unknown[] }

const isFailedQuery = (error: unknown): error is FailedQuery =>
  error instanceof Error && 'query' in error && 'params' in error

/**
 * A failed query without its values: Drizzle puts them into the message, the stack and a property, and from there
 * they would reach every log, console, stored job and response that shows an error's text.
 */
function withoutValues(error: FailedQuery): FailedQuery {
  const statement = hideLiterals(error.query)
  const message = `Failed query: ${statement}`
  const frames = error.stack?.split('\n').filter((line) => /^ {4}at /.test(line)) ?? []
  const { cause } = error
  if (cause instanceof Error && 'detail' in cause && typeof cause.detail === 'string') {
    // "Key (email)=(…) already exists.", "Failing row contains (…)": Payload reads the column name from it.
    cause.detail = cause.detail.replace(/(=|contains )\([\s\S]*\)/, '$1(…)')
  }
  return Object.assign(error, {
    message,
    query: statement,
    params: [],
    stack: [`Error: ${message}`, ...frames].join('\n'),
  })
}

/** Makes the errors of all failed queries, Payload's and ours, say what failed without any values. Idempotent. */
export function keepValuesOutOfErrors(): void {
  const prototype = PgPreparedQuery.prototype as unknown as Prepared
  const original = prototype.queryWithCache
  if (original.name === 'askWithoutValues') return
  prototype.queryWithCache = async function askWithoutValues(...args) {
    try {
      return await original.apply(this, args)
    } catch (error) {
      throw isFailedQuery(error) ? withoutValues(error) : error
    }
  }
}
