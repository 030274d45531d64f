import { hideLiterals, safeMessage } from './hide-values'

type Known = Error &
  Partial<Record<'code' | 'query' | 'constraint' | 'table' | 'column' | 'schema' | 'status', unknown>>

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const codeOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined

/** Causes may form a ring. */
const DEEPEST = 4

/**
 * What is logged of an error: its class, its code (SQLSTATE), what it is about in the schema, the statement with its
 * placeholders and where it arose. Never a value: parameters, `detail` and what a message quotes hold readers'
 * addresses and unpublished words.
 */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error object' }
  const { cause, code, query, constraint, table, column, status } = error as Known
  const statement = text(query)
  return {
    type: error.constructor.name,
    message: safeMessage(error),
    code: codeOf(code),
    status: codeOf(status),
    constraint: text(constraint),
    table: text(table),
    column: text(column),
    query: statement === undefined ? undefined : hideLiterals(statement),
    stack: framesOf(error),
    cause: cause instanceof Error && depth < DEEPEST ? describeError(cause, depth + 1) : undefined,
  }
}

/** The places alone: a stack begins with the message. */
function framesOf({ stack }: Error): string | undefined {
  const frames = stack?.split('\n').filter((line) => /^ {4}at /.test(line))
  return frames?.length ? frames.join('\n') : undefined
}
