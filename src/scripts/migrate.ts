/** Runs the missing migrations; the exit code says whether the database has them all. */
import path from 'node:path'
import config from '@payload-config'
import { getPayload } from 'payload'
import { migrate } from '@/db/migrate'
import { env } from '@/env'

if (!env.DATABASE_URL) throw new Error('DATABASE_URL is not set')
const done = await migrate(env.DATABASE_URL, path.resolve('migrations'), () =>
  getPayload({ config, disableOnInit: true }),
)
for (const name of done) console.log(`migrated: ${name}`)
process.exit(0)
