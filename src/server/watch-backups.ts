import pg from 'pg'
import { readBackupNote } from '@/jobs/backup-note'

const FRESH_MS = 30_000
const ANSWER_MS = 3_000

export type BackupState = 'on time' | 'late' | 'not scheduled'

/**
 * Says whether the worker's backups are on time. Asks the database at most every half minute, however often it is
 * called.
 *
 * @throws the database's error
 */
export function watchBackups(databaseUrl: string): () => Promise<BackupState> {
  let asked: Promise<BackupState> | null = null
  let askedAt = 0
  return () => {
    if (asked && Date.now() - askedAt < FRESH_MS) return asked
    askedAt = Date.now()
    asked = ask(databaseUrl)
    return asked
  }
}

async function ask(connectionString: string): Promise<BackupState> {
  const client = new pg.Client({
    connectionString,
    application_name: 'symptom-database',
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { everyHours, isLate } = await readBackupNote(client)
    if (everyHours === null) return 'not scheduled'
    return isLate ? 'late' : 'on time'
  } finally {
    await client.end().catch(() => undefined)
  }
}
