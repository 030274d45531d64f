import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { SERVING_LOCK } from '@/db/locks'

const RETRY_MS = 500

export type ServingPlace = {
  /** Notes where the site is served, for a second start on the same data. */
  announce(url: string): Promise<void>
  leave(): Promise<void>
}

/**
 * Takes the one place from which the embedded data is served. The place is a session lock of Postgres: it is
 * free again the moment its holder dies, however it dies.
 *
 * @returns the place, or where the data is being served already
 */
export async function holdServingPlace(
  databaseUrl: string,
  dataDir: string,
): Promise<ServingPlace | { takenBy: string }> {
  const note = path.join(dataDir, 'served-at')
  let left = false
  let client: pg.Client

  const take = async (): Promise<boolean> => {
    client = new pg.Client({ connectionString: databaseUrl, application_name: 'symptom-database-serving' })
    client.on('error', () => undefined)
    client.once('end', () => void retake())
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [SERVING_LOCK])
    return rows[0]?.taken === true
  }
  // Postgres was restarted under us: the site goes on, so the place has to be taken again.
  const retake = async (): Promise<void> => {
    if (left) return
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    await take().catch(() => undefined)
  }

  const taken = await take()
  const leave = async () => {
    left = true
    await client.end().catch(() => undefined)
  }
  if (!taken) {
    await leave()
    const at = await readFile(note, 'utf8').catch(() => '')
    return { takenBy: at.trim() || 'by a start that is still at work' }
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
