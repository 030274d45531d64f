import pg from 'pg'
import { destroyClient } from './destroy-client'
import { inTurn } from './in-turn'

/** A database session of its own, which holds advisory locks for as long as it lives. */
export type HeldSession = {
  /** False as soon as the connection is known to be lost; somebody else may hold its locks then. */
  isHeld(): boolean
  /**
   * Runs SQL in the session: if it succeeds, its locks were held.
   *
   * @throws the connection's or the database's error; the session counts as lost then
   */
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>
  /** Releases its locks and ends it. */
  release(): Promise<void>
}

export type SessionOptions = {
  databaseUrl: string
  /** The connection's `application_name` in `pg_stat_activity`. */
  name: string
  /** Called once if the session is lost without having been released. */
  onLost?: () => void
  /** Heartbeat interval in milliseconds. */
  beatMs?: number
  /** How long the database may take to respond, in milliseconds. */
  answerMs?: number
  /** After how much silence the server ends the holder's session, in milliseconds. */
  silenceMs?: number
}

/**
 * Opens a session that holds locks. They are released when the session ends, however that happens: even if its
 * holder disappears silently (machine lost, network cut), because the server ends a session that has been idle too
 * long (`idle_session_timeout`, since Postgres 14). Without that the locks would stay until TCP notices, two hours
 * later. The holder gives up first: when a heartbeat stays unanswered, well before the server's timeout. Needs a
 * direct connection (PgBouncer in session mode).
 *
 * @throws the connection's error if the database does not respond
 */
export async function holdSession(options: SessionOptions): Promise<HeldSession> {
  const { databaseUrl, name, onLost, beatMs = 4_000, answerMs = 8_000, silenceMs = 15_000 } = options
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: name,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
  })
  const ask = inTurn(client)
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
      return await ask(text, values)
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
    await ask(`set idle_session_timeout = ${silenceMs}`)
    held = true
  } catch (error) {
    end()
    throw error
  }
  beat()
  return {
    isHeld: () => held,
    query,
    release: async () => {
      held = false
      clearTimeout(timer)
      // So that the locks are free when this resolves; a dead connection is destroyed.
      await ask('select pg_advisory_unlock_all()').catch(() => undefined)
      end()
    },
  }
}
