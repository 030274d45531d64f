import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from './connection'

const EVERY_MS = 3_000
const LONGEST_MS = 90_000

/**
 * Keeps the open transaction of a request from being ended by `idle_in_transaction_session_timeout` while the
 * request computes something. Ends by itself with the transaction, or after 90 seconds.
 *
 * @returns ends it at once
 */
export function keepTransactionAlive(req: PayloadRequest): () => void {
  const begun = Date.now()
  const timer = setInterval(async () => {
    try {
      if (!(await req.transactionID) || Date.now() - begun > LONGEST_MS) return clearInterval(timer)
      await (await connectionOf(req)).execute(sql`select 1`)
    } catch {
      // The transaction has ended; whoever works in it hears of it from its own query.
      clearInterval(timer)
    }
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
