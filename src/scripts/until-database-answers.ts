import { setTimeout as wait } from 'node:timers/promises'
import { SilentDatabaseError } from './migrate-when-needed'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Runs something as soon as the database responds: a worker that is started together with its database, or before
 * it, waits instead of exiting. Logs the wait once.
 *
 * @param work throws SilentDatabaseError to be retried
 * @param ending ends the waiting
 * @throws any other error of `work`
 */
export async function untilDatabaseAnswers(
  work: () => Promise<unknown>,
  say: (line: string) => void,
  ending: AbortSignal,
): Promise<void> {
  for (let failures = 0; !ending.aborted; failures++) {
    try {
      await work()
      if (failures > 0) say('The database is responding now.')
      return
    } catch (error) {
      if (!(error instanceof SilentDatabaseError)) throw error
      if (failures === 0) say(`${error.message}. Retrying until it does.`)
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
    await wait(pause, undefined, { signal: ending }).catch(() => undefined)
  }
}
