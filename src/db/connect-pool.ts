import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { ListeningPool } from './listening-pool'

type Connect = NonNullable<PostgresAdapter['connect']>

/**
 * Payload's way to connect, with a pool that is ours from the beginning.
 *
 * Where Payload opens the pool it takes a connection out of it that it never uses and never gives back, and another
 * one each time that connection is reset: ten resets later a pool of ten had none left, until a restart. And a start
 * that failed left its pool behind.
 *
 * @throws Error that says why the database cannot be reached; no pool is left then
 */
export function connectWithOwnPool(connect: Connect): Connect {
  return async function connectOwnPool(this: PostgresAdapter, options) {
    if (this.pool) return connect.call(this, options)
    // Payload rejects it beside the error that it throws; where nobody waits for it, it would end the process.
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
    this.pool = pool
    try {
      await connect.call(this, options)
    } catch (error) {
      await pool.end()
      throw error
    }
  }
}
