import type pg from 'pg'
import { untroubled } from './database-trouble'
import { openPools } from './open-pools'
import { mayReadReplica } from './public-reads'

/**
 * Lets a replica answer the queries of public pages outside transactions. Whatever it cannot answer, the primary
 * does: also the few writes of a render (the replica refuses them), and queries that a replay cancelled.
 *
 * @param replica ended with the pool
 */
export function readFromReplica(pool: pg.Pool, replica: pg.Pool): void {
  // The site is ready without it.
  openPools().delete(replica)
  const askPrimary = pool.query.bind(pool) as (...args: unknown[]) => unknown
  const askReplica = replica.query.bind(replica) as (...args: unknown[]) => Promise<unknown>
  const query = (...args: unknown[]) => {
    if (typeof args.at(-1) === 'function' || !mayReadReplica()) return askPrimary(...args)
    // Its failures are not the request's: the primary answers.
    return untroubled(() => askReplica(...args)).catch(() => askPrimary(...args))
  }
  pool.query = query as typeof pool.query
  const endPrimary = pool.end.bind(pool) as () => Promise<void>
  pool.end = (async () => {
    await Promise.all([endPrimary(), replica.end()])
  }) as typeof pool.end
}
