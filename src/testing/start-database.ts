import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { migrateWhenNeeded } from '@/scripts/migrate-when-needed'
import { launchPostgres } from '@/server/postgres/launch-postgres'

/** Vitest's global set-up of the integration tests: a temporary, migrated Postgres. */
export async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-int-'))
  // Another Postgres than the bundled one, such as /usr/lib/postgresql/15, to test the oldest supported version.
  const postgres = await launchPostgres({ dataDir, nativeDir: process.env.TEST_POSTGRES || undefined })
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    TEST_DATABASE_URL: postgres.url,
    PAYLOAD_SECRET: 'a secret of the integration tests only',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    COMMENTS_PER_HOUR: '100000',
    SEARCHES_PER_HOUR: '100000',
    FAILED_LOGINS_PER_HOUR: '100000',
    RATINGS_PER_HOUR: '100000',
  })
  await migrateWhenNeeded(process.cwd(), postgres.url)
  return async () => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
