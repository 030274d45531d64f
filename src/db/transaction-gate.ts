import { APIError } from 'payload'

const LONGEST_WAIT_MS = 30_000

/** Lets a bounded number of transactions run at once; the others wait in the order in which they came. */
export type TransactionGate = {
  /**
   * Waits for a turn.
   *
   * @returns gives the turn back; more than once does no harm
   * @throws APIError 503 when none came in time
   */
  enter: () => Promise<() => void>
}

/**
 * How many transactions a pool of so many connections bears. One connection stays for what is outside of any, and an
 * operation in a transaction may need a second connection (Payload asks for a document's lock outside of it). With
 * at most half of the others in transactions each can have that second one, so that they never wait for each other
 * in a circle, and readers' pages find a connection too.
 */
export const transactionsFor = (poolSize: number): number => Math.max(1, Math.floor((poolSize - 1) / 2))

/**
 * @param most transactions at once
 * @param longestWaitMs milliseconds that one may wait for its turn
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
          refused(
            new APIError('Too much is being saved at the moment. Try again shortly.', 503, undefined, true),
          )
        }, longestWaitMs)
        waiting.add(proceed)
      })
    },
  }
}
