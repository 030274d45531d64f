import { hideLiterals, safeMessage } from './hide-values'

type Known = Error &
  Partial<Record<'code' | 'query' | 'constraint' | 'table' | 'column' | 'schema' | 'status', unknown>>

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const codeOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined

/** Causes may be circular. */
const DEEPEST = 4

/**
 * The loggable parts of an error: its class, code (SQLSTATE), schema object, the statement with its placeholders
 * and the code location. Never a value: parameters, `detail` and quotes in messages contain readers' addresses and
 * unpublished text.
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

/** Only the frames: a stack begins with the message. */
function framesOf({ stack }: Error): string | undefined {
  const frames = stack?.split('\n').filter((line) => /^ {4}at /.test(line))
  return frames?.length ? frames.join('\n') : undefined
}
