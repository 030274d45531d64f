import pino from 'pino'
import { env, readSecrets } from './env'
import { hideSecrets } from './hide-secrets'

/**
 * What is logged of an error. A failed query carries its parameters, among them readers' e-mail addresses and
 * comments, in its message, its stack and a property. None of these is written to a log.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error object' }
  const { cause } = error
  const isQuery = 'query' in error || 'params' in error
  return {
    type: error.constructor.name,
    message: isQuery ? 'a query failed' : error.message,
    code: 'code' in error ? error.code : undefined,
    stack: isQuery ? undefined : error.stack,
    cause: cause instanceof Error ? describeError(cause) : undefined,
  }
}

const secrets = readSecrets()

/** The process's log: JSON lines on standard output. Nothing private is written to it. */
export const log = pino({
  level: env.LOG_LEVEL,
  name: 'symptom-database',
  serializers: { err: describeError },
  // Libraries name addresses in their errors; whatever they think of, no password of a setting goes out.
  hooks: { streamWrite: (line) => hideSecrets(line, secrets) },
})
