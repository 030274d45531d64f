import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { doWaiting } from './after-commit'
import type { TransactionGate } from './transaction-gate'

type Begin = PostgresAdapter['beginTransaction']
type Commit = PostgresAdapter['commitTransaction']

/**
 * Opens the transactions that Payload's operations join through `req.transactionID`.
 *
 * Payload's own version swallows COMMIT errors, so that it acknowledges a write that the database has lost (seen
 * with the server killed during COMMIT). Here the caller gets the error. Payload's version also opens any number
 * of transactions; ten at once then held every connection of the pool and waited for an eleventh.
 *
 * @param gate limits the transactions before they take a connection
 */
export function beginBehind(gate: TransactionGate): Begin {
  return async function beginTransaction(this: PostgresAdapter, options) {
    await this.initializing
    const leave = await gate.enter()
    const id = randomUUID()
    await new Promise<void>((opened, failed) => {
      const done: Promise<void> = this.drizzle
        .transaction(
          (tx) =>
            new Promise<void>((commit, rollback) => {
              this.sessions[id] = {
                db: tx as never,
                resolve: () => {
                  commit()
                  return done
                },
                reject: () => {
                  rollback(new Error('rolled back'))
                  return done.catch(() => undefined)
                },
              }
              opened()
            }),
          options,
        )
        .finally(leave)
      done.catch(failed)
    })
    return id
  }
}

/**
 * Commits and waits for the server's response.
 *
 * @throws the server's error if COMMIT failed: the transaction was rolled back, or its outcome is unknown
 */
export const commitTransaction: Commit = async function commitTransaction(this: PostgresAdapter, incoming) {
  const id = await incoming
  const session = id === undefined ? undefined : this.sessions[id]
  if (id === undefined || !session) return
  delete this.sessions[id]
  await session.resolve()
  await doWaiting(session)
}
