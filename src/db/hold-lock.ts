import pg from 'pg'
import { destroyClient } from './destroy-client'

/** A session lock of Postgres, and the connection that is alive exactly as long as it is held. */
export type HeldLock = {
  /** False from the moment the connection is known to be lost; then somebody else may hold the lock. */
  isHeld(): boolean
  /**
   * Runs SQL on the very connection that holds the lock: when it succeeds, the lock was held.
   *
   * @throws the connection's or the database's error; the lock counts as lost then
   */
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>
  release(): Promise<void>
}

export type LockOptions = {
  databaseUrl: string
  /** One of `locks.ts`. */
  key: number
  /** Name of the connection in `pg_stat_activity`. */
  name: string
  /** Called once when the lock is lost without having been given back. */
  onLost?: () => void
  /** How often the holder gives a sign of life, in milliseconds. */
  beatMs?: number
  /** How long the database may take to answer, in milliseconds. */
  answerMs?: number
  /** After how much silence the server ends the holder's session, in milliseconds. */
  silenceMs?: number
}

/**
 * Tries to take a lock. It belongs to a database session and is free again the moment the session ends, however that
 * comes about: also when its holder vanishes without a word (machine lost, network cut), because the server then ends
 * a session that has been silent for too long (`idle_session_timeout`, since Postgres 14). Without that it would keep
 * the lock for the two hours that TCP takes to notice. The holder hears of it first: it gives up when a sign of life
 * stays unanswered, well before the server's patience ends. Needs a direct connection (PgBouncer in session mode).
 *
 * @returns null while somebody else holds it
 * @throws the connection's error when the database does not answer
 */
export async function holdLock(options: LockOptions): Promise<HeldLock | null> {
  const { databaseUrl, key, name, onLost, beatMs = 4_000, answerMs = 8_000, silenceMs = 15_000 } = options
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: name,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
  })
  let held = false
  let timer: NodeJS.Timeout | undefined
  let running = 0

  const end = () => {
    const wasHeld = held
    held = false
    clearTimeout(timer)
    destroyClient(client)
    return wasHeld
  }
  const lose = () => {
    if (end()) onLost?.()
  }
  const query = async (text: string, values?: unknown[]) => {
    running += 1
    try {
      return await client.query(text, values)
    } catch (error) {
      lose()
      throw error
    } finally {
      running -= 1
    }
  }
  const beat = () => {
    timer = setTimeout(async () => {
      // A query that is under way is a sign of life itself, and another one would wait behind it.
      if (running === 0) await query('select 1').catch(() => undefined)
      if (held) beat()
    }, beatMs)
  }

  client.on('error', lose).once('end', lose)
  try {
    await client.connect()
    await client.query(`set idle_session_timeout = ${silenceMs}`)
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [key])
    held = rows[0]?.taken === true
  } catch (error) {
    end()
    throw error
  }
  if (!held) {
    await client.end().catch(() => undefined)
    return null
  }
  beat()
  return {
    isHeld: () => held,
    query,
    release: async () => {
      held = false
      clearTimeout(timer)
      // Asked for on the open connection, so that the lock is free when this resolves; a dead one is cut.
      await client.query('select pg_advisory_unlock($1)', [key]).catch(() => undefined)
      end()
    },
  }
}
