import { BodyRefused } from './read-body'
import type { Refusal } from './refuse-request'

/**
 * Lets work be done one at a time, in the order in which it came.
 *
 * @param mostWaiting how many may wait; the next one is refused
 * @param refusal what is said to it
 */
export function takeTurns(mostWaiting: number, refusal: Refusal) {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting > mostWaiting) return Promise.reject(new BodyRefused(refusal))
    waiting += 1
    const turn = last.then(work).finally(() => {
      waiting -= 1
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
