import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type HeldLock, holdLock } from '@/db/hold-lock'
import { SERVING_LOCK } from '@/db/locks'

const RETRY_MS = 500

export type ServingPlace = {
  /** Records where the site is served, for a second start on the same data. */
  announce(url: string): Promise<void>
  leave(): Promise<void>
}

/**
 * Acquires the exclusive right to serve the embedded data: a lock that is released when its holder dies, however
 * that happens.
 *
 * @returns the right, or where the data is already being served
 */
export async function holdServingPlace(
  databaseUrl: string,
  dataDir: string,
): Promise<ServingPlace | { takenBy: string }> {
  const note = path.join(dataDir, 'served-at')
  let left = false
  let place: HeldLock | null = null

  const take = async (): Promise<boolean> => {
    place = await holdLock({
      databaseUrl,
      key: SERVING_LOCK,
      name: 'symptom-database-serving',
      onLost: () => void retake(),
    })
    return place !== null
  }
  // Postgres was restarted: the site continues, so the lock has to be acquired again.
  const retake = async (): Promise<void> => {
    while (!left) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      if (left || (await take().catch(() => false))) return
    }
  }

  const taken = await take()
  const leave = async () => {
    left = true
    await place?.release()
  }
  if (!taken) {
    await leave()
    const at = await readFile(note, 'utf8').catch(() => '')
    return { takenBy: at.trim() || 'by a start that is still in progress' }
  }
  await rm(note, { force: true })
  return {
    announce: (url) => writeFile(note, `${url}/ (process ${process.pid})\n`),
    leave: async () => {
      await rm(note, { force: true })
      await leave()
    },
  }
}
