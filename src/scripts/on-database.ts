import { countOtherClients } from '@/server/postgres/launch-postgres'
import { becomesAlone } from './becomes-alone'
import { prepareSurroundings, type Surroundings } from './prepare-surroundings'

/**
 * Works on the running database, or on an embedded one that is started for it and stopped again unless something
 * else has connected to it.
 *
 * @param needsSecret as in `prepareSurroundings`
 */
export async function onDatabase<T>(
  say: (line: string) => void,
  ending: AbortSignal,
  work: (surroundings: Surroundings) => Promise<T>,
  needsSecret = true,
): Promise<T> {
  const surroundings = await prepareSurroundings(say, ending, needsSecret)
  const { embedded } = surroundings
  try {
    return await work(surroundings)
  } finally {
    if (embedded?.started && (await becomesAlone(() => countOtherClients(embedded.url))))
      await embedded.stop()
  }
}
