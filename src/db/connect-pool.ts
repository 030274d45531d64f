import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { ListeningPool } from './listening-pool'
import { readFromReplica } from './read-from-replica'

type Connect = NonNullable<PostgresAdapter['connect']>

/**
 * Replaces Payload's `connect` with one that uses our pool.
 *
 * When Payload opens the pool it checks out a connection that it never uses or releases, and another one each time
 * that connection is reset: after ten resets a pool of ten was exhausted until a restart. A failed start also left
 * its pool open.
 *
 * @param replicaUrl a standby that may answer public pages; the site starts without it
 * @throws Error that says why the database cannot be reached; the pool is closed then
 */
export function connectWithOwnPool(connect: Connect, replicaUrl?: string): Connect {
  return async function connectOwnPool(this: PostgresAdapter, options) {
    if (this.pool) return connect.call(this, options)
    // Payload rejects this promise in addition to the error that it throws; unhandled, it would end the process.
    this.initializing.catch(() => undefined)
    const pool = new ListeningPool(this.poolOptions)
    try {
      const client = await pool.connect()
      client.release()
    } catch (error) {
      const err = error instanceof Error ? error : new Error(String(error))
      this.payload.logger.error({ err, msg: `cannot connect to Postgres: ${err.message}` })
      this.rejectInitializing()
      await pool.end()
      throw new Error(`cannot connect to Postgres: ${err.message}`, { cause: err })
    }
    if (replicaUrl)
      readFromReplica(pool, new ListeningPool({ ...this.poolOptions, connectionString: replicaUrl }))
    this.pool = pool
    try {
      await connect.call(this, options)
    } catch (error) {
      await pool.end()
      throw error
    }
  }
}
