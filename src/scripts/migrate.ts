/** Runs pending migrations; the exit code says whether the database is up to date. */
import path from 'node:path'
import config from '@payload-config'
import { getPayload, type Migration } from 'payload'
import { migrate } from '@/db/migrate'
import { env } from '@/env'
import { migrations } from '../../migrations'
import { explainFailure } from './explain-failure'

if (!env.DATABASE_DIRECT_URL) throw new Error('DATABASE_URL is not set')
const done = await migrate(env.DATABASE_DIRECT_URL, path.resolve('migrations'), async () => {
  const payload = await getPayload({ config, disableOnInit: true })
  // When a migration fails, Payload logs all its SQL and exits the process; this is the only place to intercept
  // that.
  payload.logger.error = (entry: unknown) => console.error(explainFailure(entry))
  return { migrate: () => payload.db.migrate({ migrations: migrations as Migration[] }) }
})
for (const name of done) console.log(`migrated: ${name}`)
process.exit(0)
