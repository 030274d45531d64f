/**
 * The header in which a render says for how many milliseconds its page stays fresh. A duration, so that it means
 * the same on every instance regardless of clocks. Never sent to readers.
 */
export const FRESH_FOR_HEADER = 'x-page-fresh-for'

/** Sets it, unless a shorter duration is already set. @param ms absent or Infinity: until a purge */
export function sayFreshFor(headers: Headers, ms = Number.POSITIVE_INFINITY): void {
  const wanted = Math.max(0, Math.floor(ms))
  if (wanted < (readFreshFor(headers.get(FRESH_FOR_HEADER)) ?? Number.POSITIVE_INFINITY)) {
    headers.set(FRESH_FOR_HEADER, String(wanted))
  }
}

/** @returns milliseconds, or null if the page sets none */
export function readFreshFor(header: unknown): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null
}
