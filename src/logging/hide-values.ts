const ADDRESS =
  /<[^<>\s@]{1,100}@[^<>\s]{1,255}>|[\p{L}\p{N}.!#$%&*+=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,63}/gu
const LITERAL = /'(?:[^']|'')*(?:'|$)/g
const LONGEST = 4_000

/** SQLSTATE classes whose messages quote the invalid value: data exceptions and syntax errors. */
const QUOTES_VALUES = /^(?:22|42601)/

/** The same for a message without its error. */
const QUOTED =
  /\b(invalid input (?:syntax|value) for[^:"]*|syntax error (?:in tsquery|at or near)|date\/time field value out of range):? "[\s\S]*/
const NO_JSON = /(?:Unexpected|Expected|Bad|Unterminated|No number)[\s\S]* JSON\b[\s\S]*/

/** Removes e-mail addresses and the parameters that Drizzle appends to a failed query. */
export function hideValues(text: string): string {
  const [words = ''] = text.split(/\bparams: /)
  const shown = words.includes('Failed query:') ? words.replace(LITERAL, "'…'") : words
  return shown
    .slice(0, LONGEST)
    .replace(QUOTED, '$1')
    .replace(NO_JSON, 'not valid JSON')
    .replace(ADDRESS, '[address]')
    .trimEnd()
}

/** A statement with its placeholders; literals are removed. */
export function hideLiterals(statement: string): string {
  const shown = statement.slice(0, LONGEST).replace(LITERAL, "'…'")
  return hideValues(shown.replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '$$…$$'))
}

/**
 * An error's message if it is ours or the system's. Postgres and V8 quote input that they cannot parse: a word of
 * a draft, a part of a body.
 */
export function safeMessage(error: Error & { code?: unknown; severity?: unknown }): string {
  const { code, message } = error
  const fromPostgres = typeof code === 'string' && 'severity' in error
  const isQuoting = fromPostgres && QUOTES_VALUES.test(code)
  const words = isQuoting ? (message.split(/["“]|: /)[0] ?? '') : message
  return /^Failed query:/.test(words) ? hideLiterals(words.split('\nparams:')[0] ?? '') : hideValues(words)
}
