/** First and last byte, inclusive, from 0. */
export type ByteRange = { start: number; end: number }

/**
 * Parses a `Range` header (RFC 9110, section 14.2).
 *
 * @param size bytes of the whole file
 * @returns null for the whole file: no header, several ranges, or an invalid one, which may be ignored
 */
export function readRange(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const last = Number(to)
    return last === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}
