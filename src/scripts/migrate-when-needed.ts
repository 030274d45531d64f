import path from 'node:path'
import pg from 'pg'
import { checkDatabase, UnfitDatabaseError } from '@/db/check-database'
import { explainConnection } from '@/db/explain-connection'
import { pendingMigrations } from '@/db/migrate'
import { runNode } from './run-node'

/** A database that did not respond; it may do so later. */
export class SilentDatabaseError extends Error {
  override name = 'SilentDatabaseError'
}

/**
 * Checks that the database is suitable, and migrates its schema. Checks the database first, so that a start with
 * nothing to do costs two queries.
 *
 * @param databaseUrl a direct connection: a pooler may limit how long a statement takes
 * @param ending interrupts a migration; it is rolled back then
 * @returns the names of the migrations that ran
 * @throws SilentDatabaseError if the database does not respond, UnfitDatabaseError if the site must not run on it,
 * Error if a migration failed; nothing is served then
 */
export async function migrateWhenNeeded(
  root: string,
  databaseUrl: string,
  ending?: AbortSignal,
): Promise<string[]> {
  const folder = path.join(root, 'migrations')
  const pending = await findPending(databaseUrl, folder)
  if (pending.length === 0) return []
  const code = await runNode('migrate', [], {
    root,
    quiet: true,
    env: {
      DATABASE_URL: databaseUrl,
      DATABASE_STATEMENT_TIMEOUT_MS: '0',
      PAYLOAD_MIGRATING: 'true',
      LOG_LEVEL: 'error',
    },
    ending,
  })
  ending?.throwIfAborted()
  if (code !== 0) throw new Error('The database could not be migrated; see above. Nothing was served.')
  return pending
}

async function findPending(databaseUrl: string, folder: string): Promise<string[]> {
  let client: pg.Client | undefined
  try {
    // Reads the certificate files, which may be missing.
    client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    })
    client.on('error', () => undefined)
    await client.connect()
    await checkDatabase(client, folder)
    return await pendingMigrations(client, folder)
  } catch (error) {
    if (error instanceof UnfitDatabaseError) throw error
    throw new SilentDatabaseError(`The database does not respond: ${explainConnection(error)}`)
  } finally {
    await client?.end().catch(() => undefined)
  }
}
