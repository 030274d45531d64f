import pino from 'pino'
import { env, readSecrets } from './env'
import { hideSecrets } from './hide-secrets'
import { describeError } from './logging/describe-error'
import { hideValues, safeMessage } from './logging/hide-values'
import { currentRequest } from './logging/request-context'

export { describeError } from './logging/describe-error'

const isError = (value: unknown): value is Error => value instanceof Error

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** @param error whose message the text may repeat */
function hideInText(value: unknown, error?: unknown): unknown {
  if (typeof value !== 'string') return value
  return hideValues(
    isError(error) && error.message ? value.replace(error.message, safeMessage(error)) : value,
  )
}

const secrets = readSecrets()

/** Errors under any key, and no texts that contain an address. */
function hideInFields(fields: Fields): Fields {
  const shown = Object.entries(fields).map(([name, value]) => [
    name,
    isError(value) ? describeError(value) : hideInText(value, fields.err),
  ])
  return Object.fromEntries(shown)
}

/**
 * The process's log: JSON lines on standard output. Nothing private is written to it, whoever logs: Payload passes
 * whole errors, jobs and its own messages.
 */
export const logOptions: pino.LoggerOptions = {
  level: env.LOG_LEVEL,
  name: 'symptom-database',
  serializers: {
    err: (error: unknown) => (isError(error) ? describeError(error) : error),
    job: (job: { id?: unknown; taskSlug?: unknown } | null) => ({ id: job?.id, taskSlug: job?.taskSlug }),
  },
  mixin: () => {
    const request = currentRequest()
    return request ? { requestId: request.id } : {}
  },
  hooks: {
    // Libraries include URLs in their errors; no password from a setting is ever logged.
    streamWrite: (line) => hideSecrets(line, secrets),
    logMethod(args, method) {
      const [first, ...rest] = args as [unknown, ...unknown[]]
      const given = isError(first) ? { err: first } : first
      if (!isFields(given)) {
        method.apply(this, args.map((each) => hideInText(each)) as typeof args)
        return
      }
      const { err, msg } = given
      // Without a message pino uses the error's own, verbatim.
      const own = rest.length === 0 && isError(err) && msg === undefined ? [safeMessage(err)] : rest
      const words = own.map((each) => hideInText(each, err))
      method.apply(this, [hideInFields(given), ...words] as unknown as typeof args)
    },
  },
}

export const log = pino(logOptions)
