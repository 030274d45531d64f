import pg from 'pg'
import { type Made, readBackupNote } from '@/jobs/backup-note'

const FRESH_MS = 30_000
const ANSWER_MS = 3_000

export type MadeState = 'on time' | 'late' | 'not scheduled'

/**
 * Says whether the worker's backups, or its mirror, are on time. Asks the database about each at most every half
 * minute, however often it is called.
 *
 * @throws the database's error
 */
export function watchMade(databaseUrl: string): (made: Made) => Promise<MadeState> {
  const asked = new Map<Made, { at: number; state: Promise<MadeState> }>()
  return (made) => {
    const known = asked.get(made)
    if (known && Date.now() - known.at < FRESH_MS) return known.state
    const state = ask(databaseUrl, made)
    asked.set(made, { at: Date.now(), state })
    return state
  }
}

async function ask(connectionString: string, made: Made): Promise<MadeState> {
  const client = new pg.Client({
    connectionString,
    application_name: 'symptom-database',
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { everyHours, isLate } = await readBackupNote(client, made)
    if (everyHours === null) return 'not scheduled'
    return isLate ? 'late' : 'on time'
  } finally {
    await client.end().catch(() => undefined)
  }
}
