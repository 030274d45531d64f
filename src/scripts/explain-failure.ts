/**
 * One line for the person at the terminal from a log entry: what failed, and the database's own reason, without
 * the SQL that Drizzle adds.
 *
 * @param entry what was logged: a text, an error, or an object with `msg` and `err`
 */
export function explainFailure(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry)
  const { msg, err } = entry as { msg?: unknown; err?: unknown }
  const what = typeof msg === 'string' ? msg.split(/[.:\s]*Failed query:/)[0] : undefined
  const why = reasonOf(err ?? (entry instanceof Error ? entry : undefined))
  return [what, why].filter(Boolean).join(': ')
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return reasonOf(error.cause) ?? error.message
}
