import type { Logger } from 'pino'

/** A refused request: who and where, as far as it may be logged. */
export type Refusal = {
  requestId: string
  method: string
  route: string
  status: number
  /** Keyed hashes, the same for a network within a month and for an account. */
  network?: string
  account?: string
  reason?: string
}

const WINDOW_MS = 10_000
/** Log lines per kind and in total within a window; the rest is counted. */
const MOST_OF_A_KIND = 5
const MOST_IN_ALL = 50
const MOST_KINDS = 500

const OTHERS = 'others'
const kindOf = ({ method, route, status, network }: Refusal) =>
  `${status} ${method} ${route} ${network ?? '-'}`

/**
 * Logs refusals, the first of each kind individually. A flood becomes one line per ten seconds that counts the
 * rest by kind, so that it neither fills the disk nor hides other events.
 */
export function createRefusalLog(log: Logger, windowMs = WINDOW_MS): (refusal: Refusal) => void {
  let timer: NodeJS.Timeout | null = null
  let written = 0
  const seen = new Map<string, number>()

  const close = () => {
    timer = null
    written = 0
    const more = [...seen].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }))
    seen.clear()
    if (more.length === 0) return
    const total = more.reduce((sum, { count }) => sum + count, 0)
    const most = more.sort((a, b) => b.count - a.count).slice(0, 10)
    log.warn({ count: total, most }, 'more requests were refused')
  }

  return (refusal) => {
    if (!timer) {
      timer = setTimeout(close, windowMs)
      timer.unref()
    }
    const known = kindOf(refusal)
    const kind = seen.has(known) || seen.size < MOST_KINDS ? known : OTHERS
    // Counts up to zero for logged lines, and above it for the rest.
    const count = (seen.get(kind) ?? -MOST_OF_A_KIND) + 1
    const isWritten = count <= 0 && written < MOST_IN_ALL
    seen.set(kind, isWritten ? count : Math.max(count, 1))
    if (!isWritten) return
    written++
    log.warn(refusal, 'a request was refused')
  }
}
