import pg from 'pg'
import type { Logger } from 'pino'
import { decodePurge, PURGE_CHANNEL, type PurgeMessage } from '@/cache/purge-message'
import { destroyClient } from '@/db/destroy-client'
import { type Ask, inTurn } from '@/db/in-turn'
import type { DatabaseState } from './page-cache'

export type PurgeListener = {
  /** Whether purges are currently received, as far as we know. */
  isConnected: () => boolean
  /** The state of the database as seen by this connection. */
  databaseState: () => DatabaseState
  /** Checks the database now; false if it does not respond. */
  check: () => Promise<boolean>
  /**
   * Resolves once every purge committed before the call has been applied; immediately while there is no connection
   * or if the connection turns out to be dead: then it is closed, and every page becomes stale within a second.
   * Postgres delivers notifications to a session before it answers that session's next query.
   */
  catchUp: () => Promise<void>
  /** A position of the server's log that includes every commit until now; null without a connection. */
  position: () => Promise<string | null>
  stop: () => Promise<void>
}

export type PurgeListenerOptions = {
  databaseUrl: string
  log: Logger
  onPurge: (message: PurgeMessage) => void
  /** Called on every connection, including the first: purges may have been sent before it. */
  onGap: () => void
  /** Heartbeat interval on a silent connection, in milliseconds. */
  heartbeatMs?: number
  /** How long the database may take to respond on an open connection, in milliseconds. */
  answerTimeoutMs?: number
  /** From when on a round trip counts as slow, in milliseconds. */
  slowMs?: number
  /** Timeout for opening a connection, in milliseconds: some five round trips. */
  connectTimeoutMs?: number
  firstRetryMs?: number
  maxRetryMs?: number
}

/**
 * Listens for purges on a dedicated database connection, and reconnects until stopped. Needs a direct connection:
 * a pooler in transaction mode does not support LISTEN.
 */
export function listenForPurges(options: PurgeListenerOptions): PurgeListener {
  const {
    databaseUrl,
    log,
    onPurge,
    onGap,
    // A silently lost connection is detected after the sum of both, which bounds the staleness of a page.
    heartbeatMs = 2000,
    answerTimeoutMs = 3000,
    // Far above a round trip on a busy machine.
    slowMs = 1000,
    connectTimeoutMs = 8000,
    firstRetryMs = 100,
    maxRetryMs = 5000,
  } = options
  let open: { query: Ask; lose: (error: Error) => void } | null = null
  let state: DatabaseState = 'slow'
  let retryMs = firstRetryMs
  let timer: NodeJS.Timeout | undefined
  let reportedLoss = false
  let stopped = false

  /** Sends a heartbeat and measures its latency while it is pending. */
  const ask = async (query: Ask): Promise<void> => {
    const overdue = setTimeout(() => {
      if (open?.query === query) state = 'slow'
    }, slowMs)
    const askedAt = performance.now()
    try {
      await query('select 1')
      if (open?.query === query) state = performance.now() - askedAt < slowMs ? 'answers' : 'slow'
    } finally {
      clearTimeout(overdue)
    }
  }

  const connect = async () => {
    const attempt = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'symptom-database purges',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: answerTimeoutMs,
    })
    const query = inTurn(attempt)
    let over = false
    const lose = (error?: Error) => {
      if (over) return
      over = true
      state = open?.query === query ? 'slow' : 'away'
      if (open?.query === query) open = null
      destroyClient(attempt)
      if (stopped) return
      if (!reportedLoss)
        log.warn({ err: error }, 'lost the connection for purges: pages are fresh for one second only')
      reportedLoss = true
      clearTimeout(timer)
      timer = setTimeout(connect, retryMs * (0.75 + Math.random() / 2))
      retryMs = Math.min(retryMs * 2, maxRetryMs)
    }
    attempt.on('error', lose).on('end', () => lose())
    attempt.on('notification', ({ payload = '' }) => {
      const message = decodePurge(payload)
      if (message) onPurge(message)
      else log.warn({ payload: payload.slice(0, 200) }, 'ignored an invalid purge message')
    })
    try {
      await attempt.connect()
      await query(`LISTEN ${PURGE_CHANNEL}`)
    } catch (error) {
      return lose(error instanceof Error ? error : new Error(String(error)))
    }
    if (over || stopped) return lose()
    onGap()
    open = { query, lose }
    state = 'answers'
    retryMs = firstRetryMs
    if (reportedLoss) log.info('reconnected for purges: every page is stale')
    reportedLoss = false
    const beat = () => {
      if (over) return
      timer = setTimeout(() => ask(query).then(beat, lose), heartbeatMs)
    }
    beat()
  }
  void connect()

  /** A connection that has once failed to respond is not trusted again: it may have lost purges. */
  const answers = async ({ query, lose }: NonNullable<typeof open>): Promise<boolean> => {
    try {
      await ask(query)
      return true
    } catch (error) {
      lose(error instanceof Error ? error : new Error(String(error)))
      return false
    }
  }

  let asked: Promise<boolean> | null = null
  return {
    isConnected: () => open !== null,
    databaseState: () => state,
    check: () => {
      if (!open) return Promise.resolve(false)
      asked ??= answers(open).finally(() => {
        asked = null
      })
      return asked
    },
    catchUp: async () => {
      // A separate query: one already in flight may have been sent before the commit.
      if (open) await answers(open)
    },
    position: async () => {
      if (!open) return null
      const { query, lose } = open
      try {
        const { rows } = await query('select pg_current_wal_insert_lsn()::text as lsn')
        return rows[0]?.lsn ?? null
      } catch (error) {
        lose(error instanceof Error ? error : new Error(String(error)))
        return null
      }
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      open?.lose(new Error('stopped'))
    },
  }
}
