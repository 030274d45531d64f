import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from './connection'

const EVERY_MS = 3_000
const LONGEST_MS = 90_000

/**
 * Protects a request's open transaction from `idle_in_transaction_session_timeout` while the request computes
 * something. Stops with the transaction, or after 90 seconds.
 *
 * @param everyMs heartbeat interval in milliseconds, well below that setting
 * @returns stops it immediately
 */
export function keepTransactionAlive(req: PayloadRequest, everyMs = EVERY_MS): () => void {
  const begun = Date.now()
  const timer = setInterval(async () => {
    try {
      if (!(await req.transactionID) || Date.now() - begun > LONGEST_MS) return clearInterval(timer)
      await (await connectionOf(req)).execute(sql`select 1`)
    } catch {
      // The transaction has ended; its user gets the error from its own next query.
      clearInterval(timer)
    }
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
