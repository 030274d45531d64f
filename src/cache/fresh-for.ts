/**
 * The header in which a render says for how many milliseconds its page stays right by itself. A span and no time of
 * day, so that it means the same on every instance whatever its clock says. Readers never get it.
 */
export const FRESH_FOR_HEADER = 'x-page-fresh-for'

/** Says it, unless a shorter span is said already. @param ms absent or Infinity: until something is changed */
export function sayFreshFor(headers: Headers, ms = Number.POSITIVE_INFINITY): void {
  const wanted = Math.max(0, Math.floor(ms))
  if (wanted < (readFreshFor(headers.get(FRESH_FOR_HEADER)) ?? Number.POSITIVE_INFINITY)) {
    headers.set(FRESH_FOR_HEADER, String(wanted))
  }
}

/** @returns milliseconds, or null where the page says none */
export function readFreshFor(header: unknown): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null
}
