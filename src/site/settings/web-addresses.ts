/** The non-empty lines of a text, trimmed. */
export const linesOf = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : []

/** Whether a value is empty, or a URL that any browser can open safely. */
export function isEmptyOrWeb(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'string' || /\s/.test(value)) return false
  return URL.canParse(value) && new URL(value).protocol === 'https:'
}
