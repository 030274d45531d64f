import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { TransactionGate } from './transaction-gate'

type Begin = PostgresAdapter['beginTransaction']
type Commit = PostgresAdapter['commitTransaction']

/**
 * What opens the transactions that Payload's operations join through `req.transactionID`.
 *
 * Payload's own version swallows an error of COMMIT, so that a write is acknowledged that the database has
 * lost (seen with the server killed during COMMIT). Here the error reaches whoever commits. It also opens as many as
 * are asked for; ten at once then held every connection of the pool and waited for an eleventh.
 *
 * @param gate what a transaction waits for before it takes a connection
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
 * Commits and waits for the server's answer.
 *
 * @throws the server's error when COMMIT failed: nothing of the transaction was kept, or its fate is unknown
 */
export const commitTransaction: Commit = async function commitTransaction(this: PostgresAdapter, incoming) {
  const id = await incoming
  const session = id === undefined ? undefined : this.sessions[id]
  if (id === undefined || !session) return
  delete this.sessions[id]
  await session.resolve()
}
