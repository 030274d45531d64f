/** Nested lists in rich text are about thirty levels deep; Payload's traversals of a document are recursive. */
const MAX_LEVELS = 200
/** Per object. A document has some dozens of fields. */
const MAX_KEYS = 1000

const QUOTE = 34
const BACKSLASH = 92
const COLON = 58
const OPENING = new Set([91, 123])
const CLOSING = new Set([93, 125])

/**
 * Scans JSON before anything parses it: deep nesting overflows the stack further in, and Payload's running time is
 * quadratic in an object's keys (3.90: 100,000 took eight seconds).
 *
 * @returns the error message for the client, or null; null also for invalid JSON
 */
export function checkJsonShape(bytes: Uint8Array): string | null {
  const keys: number[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = endOfText(bytes, at)
    else if (OPENING.has(byte)) {
      if (keys.length === MAX_LEVELS) return `The JSON is nested more than ${MAX_LEVELS} deep.`
      keys.push(0)
    } else if (CLOSING.has(byte)) keys.pop()
    else if (byte === COLON) {
      const count = (keys.pop() ?? 0) + 1
      if (count > MAX_KEYS) return `An object in the JSON has more than ${MAX_KEYS} keys.`
      keys.push(count)
    }
  }
  return null
}

/** The end of the string that begins at a quotation mark. */
function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    if (bytes[at] === BACKSLASH) at += 1
    else if (bytes[at] === QUOTE) return at
  }
  return bytes.length
}

/**
 * Checks a JSON body of an API whose requests are always objects.
 *
 * @returns the error message for the client, or null
 */
export function checkJsonBody(bytes: Buffer): string | null {
  const problem = checkJsonShape(bytes)
  if (problem) return problem
  if (bytes.length === 0) return null
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? null
      : 'The request must be a JSON object.'
  } catch {
    return 'The request does not contain valid JSON.'
  }
}
