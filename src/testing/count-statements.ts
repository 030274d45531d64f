import pg from 'pg'

type Query = { text?: string; name?: string; values?: unknown[]; submit: (...given: unknown[]) => unknown }
export type Statement = { text: string; values: unknown[]; isPrepared: boolean }

/** The pool asks a connection that was idle whether it lives (src/db/listening-pool.ts). */
const ALIVE = 'select 1'

/**
 * Runs something and lists the statements that are sent to the database meanwhile, on any connection of this process.
 *
 * @returns the result and the statements, in order
 */
export async function countStatements<T>(
  act: () => Promise<T>,
): Promise<{ result: T; statements: Statement[] }> {
  // Every query of pg is submitted once, whoever made it: a pool, a transaction or Payload.
  const queries = (pg as unknown as { Query: { prototype: Query } }).Query.prototype
  const { submit } = queries
  const statements: Statement[] = []
  queries.submit = function (this: Query, ...given) {
    const { text = '', values = [], name } = this
    if (text !== ALIVE) statements.push({ text, values, isPrepared: name !== undefined })
    return Reflect.apply(submit, this, given)
  }
  try {
    return { result: await act(), statements }
  } finally {
    queries.submit = submit
  }
}
