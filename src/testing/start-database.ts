import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { inject } from 'vitest'
import { migrateWhenNeeded } from '@/scripts/migrate-when-needed'
import { launchPostgres } from '@/server/postgres/launch-postgres'

/**
 * Loaded first by the integration tests: a temporary, migrated Postgres for their worker. Each worker has a server of
 * its own, because tests end its connections, look at its locks, and make roles and databases.
 */
if (!process.env.TEST_DATABASE_URL) {
  // Not by the number of the worker: Vitest gives it again to the one that follows.
  const dataDir = await mkdtemp(path.join(inject('dataDirs'), 'worker-'))
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
}
