import { setTimeout } from 'node:timers/promises'

const RETRY_MS = 50
/** How long Postgres may take to notice that a process has ended. */
const PATIENCE_MS = 2_000

/**
 * Whether nobody else is connected to a database. The sessions of a process that has just ended count for a moment, longer
 * on a busy machine.
 *
 * @param countOthers the number of other sessions
 */
export async function becomesAlone(
  countOthers: () => Promise<number>,
  patience = PATIENCE_MS,
): Promise<boolean> {
  const until = performance.now() + patience
  for (;;) {
    if ((await countOthers()) === 0) return true
    if (performance.now() >= until) return false
    await setTimeout(RETRY_MS)
  }
}
