import path from 'node:path'
import pg from 'pg'
import { pendingMigrations } from '@/db/migrate'
import { runNode } from './run-node'

/**
 * Brings the database's schema up to date. Asks the database first, so that a start with nothing to do costs
 * one query.
 *
 * @returns the names of the migrations that ran
 * @throws Error when the database does not answer or a migration failed; nothing is served then
 */
export async function migrateWhenNeeded(root: string, databaseUrl: string): Promise<string[]> {
  const folder = path.join(root, 'migrations')
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  let pending: string[]
  try {
    await client.connect()
    pending = await pendingMigrations(client, folder)
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new Error(`The database does not answer: ${reason}`)
  } finally {
    await client.end().catch(() => undefined)
  }
  if (pending.length === 0) return []
  const code = await runNode('src/scripts/migrate.ts', [], {
    root,
    quiet: true,
    env: { DATABASE_STATEMENT_TIMEOUT_MS: '0', PAYLOAD_MIGRATING: 'true', LOG_LEVEL: 'error' },
  })
  if (code !== 0) throw new Error('The database could not be migrated; see above. Nothing was served.')
  return pending
}
