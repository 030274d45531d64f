import pg from 'pg'
import type { Logger } from 'pino'
import { destroyClient } from '@/db/destroy-client'

export type ReplicaFollower = {
  /** Whether the replica has replayed every purge that was received. */
  isCurrent: () => boolean
  /** A purge arrived, or may have been missed: the replica is outdated until it has replayed what is committed. */
  outdate: () => void
  stop: () => void
}

export type ReplicaFollowerOptions = {
  replicaUrl: string
  log: Logger
  /** Whether purges are currently received: without them nobody knows what the replica lacks. */
  purgesArrive: () => boolean
  /** The position of the primary's log that includes every commit until now; null if it does not answer. */
  primaryPosition: () => Promise<string | null>
  /** First and longest pause between two looks at the replica, in milliseconds. */
  firstPauseMs?: number
  longestPauseMs?: number
  answerTimeoutMs?: number
}

/** False on a server that is no standby (any more): its position would say nothing. */
const HAS_REPLAYED = `select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as done`

/**
 * Knows whether a streaming replica may answer public pages. A purge is received after the commit that sent it, so
 * the primary's log position that is read then includes that commit; until the replica has replayed it, pages are
 * rendered from the primary. So a page never shows less than the purge that asked for it, however far the replica
 * is behind.
 */
export function followReplica(options: ReplicaFollowerOptions): ReplicaFollower {
  const { replicaUrl, log, purgesArrive, primaryPosition } = options
  const { firstPauseMs = 10, longestPauseMs = 250, answerTimeoutMs = 3000 } = options
  let wanted = 1
  let reached = 0
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let pauseMs = firstPauseMs
  let position: { of: number; lsn: string } | null = null
  let isSilent = false
  let isLooking = false
  let stopped = false

  const lose = (error: unknown) => {
    if (client) destroyClient(client)
    client = null
    // Whether it is still the same server is unknown.
    reached = 0
    position = null
    if (!isSilent && !stopped) log.warn({ err: error }, 'the replica does not answer: pages read the primary')
    isSilent = true
  }

  const connect = async (): Promise<pg.Client> => {
    const attempt = new pg.Client({
      connectionString: replicaUrl,
      application_name: 'symptom-database replica',
      connectionTimeoutMillis: answerTimeoutMs,
      query_timeout: answerTimeoutMs,
      keepAlive: true,
    })
    const failed = (error?: Error) => {
      if (client !== attempt) return
      lose(error)
      soon()
    }
    attempt.on('error', failed).on('end', () => failed())
    try {
      await attempt.connect()
    } catch (error) {
      destroyClient(attempt)
      throw error
    }
    return attempt
  }

  /** One look; true if there is nothing more to wait for. */
  const look = async (): Promise<boolean> => {
    if (position?.of !== wanted) {
      const of = wanted
      const lsn = await primaryPosition()
      if (lsn === null) return false
      position = { of, lsn }
    }
    const { of, lsn } = position
    client ??= await connect()
    const { rows } = await client.query<{ done: boolean | null }>(HAS_REPLAYED, [lsn])
    if (isSilent) log.info('the replica answers')
    isSilent = false
    if (rows[0]?.done) reached = of
    return reached === wanted
  }

  const run = async () => {
    if (isLooking || stopped) return
    isLooking = true
    const isDone = await look().catch((error) => {
      lose(error)
      return false
    })
    isLooking = false
    if (stopped) return lose(null)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    if (!isDone) soon()
  }

  const soon = () => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(run, pauseMs)
  }
  soon()

  return {
    isCurrent: () => reached === wanted && purgesArrive(),
    outdate: () => {
      wanted += 1
      pauseMs = firstPauseMs
      soon()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
      lose(null)
    },
  }
}
