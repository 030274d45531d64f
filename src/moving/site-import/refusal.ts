import { APIError } from 'payload'

/** Of Postgres: a value that cannot be stored, a rule that it breaks, a limit that it exceeds. */
const DATA_ERRORS = /^(?:22|23|54)/u

/**
 * Why one thing could not be stored, in words.
 *
 * @returns null if the error is not about this thing, such as a lost database: then the import has to end
 */
export function refusalOf(error: unknown): string | null {
  if (error instanceof APIError) return wordsOf(error)
  const { code, cause, message } = (error ?? {}) as { code?: unknown; cause?: unknown; message?: unknown }
  if (typeof code === 'string' && DATA_ERRORS.test(code)) return String(message)
  return cause === undefined ? null : refusalOf(cause)
}

function wordsOf(error: APIError): string {
  const { errors } = (error.data ?? {}) as { errors?: { message?: unknown; path?: unknown }[] }
  const details = (errors ?? []).map(({ path, message }) => `${path}: ${message}`)
  return details.length > 0 ? details.join('; ') : error.message
}
