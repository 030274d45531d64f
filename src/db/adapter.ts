import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'
import pg from 'pg'
import { env } from '@/env'
import { writingChangesOnly } from './changed-version'
import { connectWithOwnPool } from './connect-pool'
import { datedByDatabase } from './database-clock'
import { keepValuesOutOfErrors } from './keep-values-out-of-errors'
import { ListeningPool } from './listening-pool'
import { sessionsApart } from './session-writes'
import { createTransactionGate, transactionsFor } from './transaction-gate'
import { beginBehind, commitTransaction } from './transactions'

/** The timeout of a statement on a connection without a server-side limit, in milliseconds. */
const LONGEST_QUERY_MS = 600_000
/** How long after its timeout a statement may still be answered, in milliseconds. */
const ANSWER_MS = 3_000

/**
 * Payload's Postgres adapter with our pool and our transactions; the schema is changed by migrations only.
 *
 * @param migrationDir absolute path of the migrations
 */
export function databaseAdapter(migrationDir: string): DatabaseAdapterObj {
  keepValuesOutOfErrors()
  const adapter = postgresAdapter({
    push: false,
    migrationDir: path.resolve(migrationDir),
    pg: { ...pg, Pool: ListeningPool } as typeof pg,
    pool: {
      // `next build` loads the config without a database and never connects.
      connectionString: env.DATABASE_URL ?? 'postgres://localhost/unset',
      max: env.DATABASE_POOL_MAX,
      connectionTimeoutMillis: 3_000,
      statement_timeout: env.DATABASE_STATEMENT_TIMEOUT_MS,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      query_timeout: (env.DATABASE_STATEMENT_TIMEOUT_MS || LONGEST_QUERY_MS) + ANSWER_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      maxLifetimeSeconds: 1_800,
      application_name: 'symptom-database',
    },
  })
  const beginTransaction = beginBehind(createTransactionGate(transactionsFor(env.DATABASE_POOL_MAX)))
  return {
    ...adapter,
    init: (args) => {
      const instance = adapter.init(args)
      const create = datedByDatabase(instance.create)
      const connect = instance.connect && connectWithOwnPool(instance.connect, env.DATABASE_REPLICA_URL)
      const updateOne = sessionsApart(instance.updateOne)
      return Object.assign(instance, writingChangesOnly(instance), {
        beginTransaction,
        commitTransaction,
        connect,
        create,
        updateOne,
      })
    },
  }
}
