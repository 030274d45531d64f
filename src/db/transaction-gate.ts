import { refusalWords } from '@/design/panel-words/refusals'
import { SpokenRefusal } from './spoken-refusal'

const LONGEST_WAIT_MS = 30_000

/** Limits the number of concurrent transactions; the others wait in FIFO order. */
export type TransactionGate = {
  /**
   * Waits for a slot.
   *
   * @returns releases the slot; idempotent
   * @throws APIError 503 on timeout
   */
  enter: () => Promise<() => void>
}

/**
 * How many transactions a pool of this size supports. One connection is reserved for queries outside transactions,
 * and an operation in a transaction may need a second connection (Payload checks a document's lock outside it).
 * With at most half of the others in transactions each can get a second one, so that they never deadlock, and
 * reader pages get a connection too.
 */
export const transactionsFor = (poolSize: number): number => Math.max(1, Math.floor((poolSize - 1) / 2))

/**
 * @param most concurrent transactions
 * @param longestWaitMs timeout for a slot in milliseconds
 */
export function createTransactionGate(most: number, longestWaitMs = LONGEST_WAIT_MS): TransactionGate {
  let running = 0
  const waiting = new Set<() => void>()

  const leave = () => {
    running -= 1
    const [next] = waiting
    next?.()
  }
  const take = () => {
    running += 1
    let left = false
    return () => {
      if (left) return
      left = true
      leave()
    }
  }

  return {
    enter: () => {
      if (running < most) return Promise.resolve(take())
      return new Promise((entered, refused) => {
        const proceed = () => {
          waiting.delete(proceed)
          clearTimeout(timer)
          entered(take())
        }
        const timer = setTimeout(() => {
          waiting.delete(proceed)
          refused(new SpokenRefusal(refusalWords.busySaving, 503))
        }, longestWaitMs)
        waiting.add(proceed)
      })
    },
  }
}
