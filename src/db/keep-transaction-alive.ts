import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from './connection'

const EVERY_MS = 3_000
const LONGEST_MS = 90_000

/**
 * Keeps the open transaction of a request from being ended by `idle_in_transaction_session_timeout` while the
 * request computes something. Ends by itself with the transaction, or after 90 seconds.
 *
 * @param everyMs milliseconds between two signs of life; well below that setting
 * @returns ends it at once
 */
export function keepTransactionAlive(req: PayloadRequest, everyMs = EVERY_MS): () => void {
  const begun = Date.now()
  const timer = setInterval(async () => {
    try {
      if (!(await req.transactionID) || Date.now() - begun > LONGEST_MS) return clearInterval(timer)
      await (await connectionOf(req)).execute(sql`select 1`)
    } catch {
      // The transaction has ended; whoever works in it hears of it from its own query.
      clearInterval(timer)
    }
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
