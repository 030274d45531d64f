import pg from 'pg'
import { destroyClient } from './destroy-client'

/** A Postgres session-level advisory lock and the connection that holds it. */
export type HeldLock = {
  /** False as soon as the connection is known to be lost; somebody else may hold the lock then. */
  isHeld(): boolean
  /**
   * Runs SQL on the connection that holds the lock: if it succeeds, the lock was held.
   *
   * @throws the connection's or the database's error; the lock counts as lost then
   */
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>
  release(): Promise<void>
}

export type LockOptions = {
  databaseUrl: string
  /** One of the keys in `locks.ts`. */
  key: number
  /** The connection's `application_name` in `pg_stat_activity`. */
  name: string
  /** Called once if the lock is lost without having been released. */
  onLost?: () => void
  /** Heartbeat interval in milliseconds. */
  beatMs?: number
  /** How long the database may take to respond, in milliseconds. */
  answerMs?: number
  /** After how much silence the server ends the holder's session, in milliseconds. */
  silenceMs?: number
}

/**
 * Tries to acquire a lock. It belongs to a database session and is released when the session ends, however that
 * happens: even if its holder disappears silently (machine lost, network cut), because the server ends a session
 * that has been idle too long (`idle_session_timeout`, since Postgres 14). Without that the lock would stay until
 * TCP notices, two hours later. The holder gives up first: when a heartbeat stays unanswered, well before the
 * server's timeout. Needs a direct connection (PgBouncer in session mode).
 *
 * @returns null while somebody else holds it
 * @throws the connection's error if the database does not respond
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
      // A running query is a heartbeat itself, and another one would queue behind it.
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
      // Ends the session in order, so that the lock is free when this resolves; a dead connection is destroyed.
      await client.query('select pg_advisory_unlock($1)', [key]).catch(() => undefined)
      end()
    },
  }
}
