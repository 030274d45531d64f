import pg from 'pg'
import type { Logger } from 'pino'
import { decodePurge, PURGE_CHANNEL, type PurgeMessage } from '@/cache/purge-message'
import { destroyClient } from '@/db/destroy-client'
import type { DatabaseState } from './page-cache'

export type PurgeListener = {
  /** Whether purges arrive at this moment, as far as we know. */
  isConnected: () => boolean
  /** What this connection knows of the database. */
  databaseState: () => DatabaseState
  /** Asks the database now; false when it does not answer. */
  check: () => Promise<boolean>
  /**
   * Resolves once every purge committed before the call was applied; at once while there is no connection, and
   * when the connection turns out to be dead: then it is given up, and every page counts as stale within a second.
   * Postgres hands a session its notifications before it answers that session's next query.
   */
  catchUp: () => Promise<void>
  stop: () => Promise<void>
}

export type PurgeListenerOptions = {
  databaseUrl: string
  log: Logger
  onPurge: (message: PurgeMessage) => void
  /** Called on every connection, the first one too: purges may have been sent before it. */
  onGap: () => void
  /** How often a silent connection is asked whether it still lives, in milliseconds. */
  heartbeatMs?: number
  /** How long the database may take to answer on an open connection, in milliseconds. */
  answerTimeoutMs?: number
  /** From when on a round trip counts as slow, in milliseconds. */
  slowMs?: number
  /** How long opening a connection may take, in milliseconds: some five round trips. */
  connectTimeoutMs?: number
  firstRetryMs?: number
  maxRetryMs?: number
}

/**
 * Listens for purges on a database connection of its own, and connects again for as long as it runs. Needs a direct
 * connection: a pooler in transaction mode does not carry LISTEN.
 */
export function listenForPurges(options: PurgeListenerOptions): PurgeListener {
  const {
    databaseUrl,
    log,
    onPurge,
    onGap,
    // A connection that died in silence is noticed after both together: what a page may be stale by then.
    heartbeatMs = 2000,
    answerTimeoutMs = 3000,
    // Far above what a busy machine takes for one round trip.
    slowMs = 1000,
    connectTimeoutMs = 8000,
    firstRetryMs = 100,
    maxRetryMs = 5000,
  } = options
  let open: { client: pg.Client; lose: (error: Error) => void } | null = null
  let state: DatabaseState = 'slow'
  let retryMs = firstRetryMs
  let timer: NodeJS.Timeout | undefined
  let reportedLoss = false
  let stopped = false

  /** Asks for a sign of life, and notes how long it takes while it takes it. */
  const ask = async (client: pg.Client): Promise<void> => {
    const overdue = setTimeout(() => {
      if (open?.client === client) state = 'slow'
    }, slowMs)
    const askedAt = performance.now()
    try {
      await client.query('select 1')
      if (open?.client === client) state = performance.now() - askedAt < slowMs ? 'answers' : 'slow'
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
    let over = false
    const lose = (error?: Error) => {
      if (over) return
      over = true
      state = open?.client === attempt ? 'slow' : 'away'
      if (open?.client === attempt) open = null
      destroyClient(attempt)
      if (stopped) return
      if (!reportedLoss) log.warn({ err: error }, 'no connection for purges: pages are rendered every second')
      reportedLoss = true
      clearTimeout(timer)
      timer = setTimeout(connect, retryMs * (0.75 + Math.random() / 2))
      retryMs = Math.min(retryMs * 2, maxRetryMs)
    }
    attempt.on('error', lose).on('end', () => lose())
    attempt.on('notification', ({ payload = '' }) => {
      const message = decodePurge(payload)
      if (message) onPurge(message)
      else log.warn({ payload: payload.slice(0, 200) }, 'ignored a purge that cannot be read')
    })
    try {
      await attempt.connect()
      await attempt.query(`LISTEN ${PURGE_CHANNEL}`)
    } catch (error) {
      return lose(error instanceof Error ? error : new Error(String(error)))
    }
    if (over || stopped) return lose()
    onGap()
    open = { client: attempt, lose }
    state = 'answers'
    retryMs = firstRetryMs
    if (reportedLoss) log.info('connected for purges again: every page counts as stale')
    reportedLoss = false
    const beat = () => {
      if (over) return
      timer = setTimeout(() => ask(attempt).then(beat, lose), heartbeatMs)
    }
    beat()
  }
  void connect()

  /** A connection that once fails to answer is not trusted again: it may have lost purges. */
  const answers = async ({ client, lose }: NonNullable<typeof open>): Promise<boolean> => {
    try {
      await ask(client)
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
      // A query of its own: one that is under way may have been sent before the commit.
      if (open) await answers(open)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      open?.lose(new Error('stopped'))
    },
  }
}
