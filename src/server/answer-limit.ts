import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { BARE_PAGE_HEADERS, barePages } from './bare-page'

/** Longer than a save may wait for its slot (db/transaction-gate.ts) and then for the database. */
const WRITE_MS = 45_000
/**
 * Pictures take computing time, up to the limit of what keeps their transaction alive
 * (db/keep-transaction-alive.ts).
 */
const PICTURE_MS = 150_000
const RETRY_AFTER_S = 10

const UNKNOWN = 'There was no response in time, so this may or may not have been saved. '
const AGAIN = 'Try again shortly: saving the same content twice does no harm.'
const LOOK = 'Check whether it exists before you send it again.'
/** How long Next may take to respond to a fully received write, in milliseconds. */
export const answerLimit = (url: string): number =>
  /^\/api\/media(?:[/?]|$)/.test(url) ? PICTURE_MS : WRITE_MS

/**
 * Calls `onLate` if a fully received request has no response in time, and ends it then.
 *
 * @param limitMs milliseconds from the end of the request to the response headers
 */
export function limitAnswer(onward: ClientRequest, limitMs: number, onLate: () => void): void {
  let timer: NodeJS.Timeout | undefined
  const stop = () => clearTimeout(timer)
  onward.once('response', stop).once('close', stop)
  onward.once('finish', () => {
    timer = setTimeout(() => {
      onLate()
      onward.destroy()
    }, limitMs)
  })
}

/**
 * Tells a client that its write may or may not have been stored. Reader forms and updates are idempotent; creating
 * a document through the API is not.
 */
export function sayFateUnknown(req: IncomingMessage, res: ServerResponse): void {
  const isApi = req.url?.startsWith('/api') === true
  const advice = req.method === 'POST' ? LOOK : AGAIN
  const body = isApi ? JSON.stringify({ errors: [{ message: UNKNOWN + advice }] }) : barePages.fateUnknown
  res.writeHead(503, {
    ...BARE_PAGE_HEADERS,
    ...(isApi ? { 'Content-Type': 'application/json' } : {}),
    'Content-Length': Buffer.byteLength(body),
    'Retry-After': RETRY_AFTER_S,
  })
  res.end(body)
}
