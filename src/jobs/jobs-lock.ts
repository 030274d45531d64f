import pg from 'pg'
import { JOBS_LOCK } from '@/db/locks'

const CONNECT_MS = 10_000
const ANSWER_MS = 10_000

/** The right to run jobs, and a connection that is alive exactly as long as that right. */
export type JobsLock = {
  /** False from the moment the connection is known to be lost; then another worker may run jobs. */
  isHeld(): boolean
  /**
   * Runs SQL on the very connection that holds the lock: when it succeeds, the lock was held.
   *
   * @throws the connection's or the database's error; the lock counts as lost then
   */
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>
  release(): Promise<void>
}

/**
 * Tries to become the one worker. The lock belongs to a database session: it is free again the moment its holder
 * dies, however it dies. Needs a direct connection (PgBouncer in session mode).
 *
 * @returns null while another worker holds it
 * @throws the connection's error when the database does not answer
 */
export async function takeJobsLock(databaseUrl: string): Promise<JobsLock | null> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'symptom-database-worker',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  })
  let held = false
  const lose = () => {
    held = false
  }
  client.on('error', lose)
  client.once('end', lose)
  const release = async () => {
    held = false
    await client.end().catch(() => undefined)
  }
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [JOBS_LOCK])
    held = rows[0]?.taken === true
  } catch (error) {
    await release()
    throw error
  }
  if (!held) {
    await release()
    return null
  }
  return {
    isHeld: () => held,
    query: async (text, values) => {
      try {
        return await client.query(text, values)
      } catch (error) {
        void release()
        throw error
      }
    },
    release,
  }
}
