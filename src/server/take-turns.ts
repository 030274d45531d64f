import { BodyRefused } from './read-body'
import type { Refusal } from './refuse-request'

/**
 * Runs work one at a time, in order of arrival.
 *
 * @param mostWaiting the length of the queue; further work is refused
 * @param refusal the message of a refusal
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
