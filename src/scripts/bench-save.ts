/** `npm run bench:save`: what an automatic save of a long article costs while two people write in it. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { launchPostgres } from '@/server/postgres/launch-postgres'
import { migrateWhenNeeded } from './migrate-when-needed'

const root = process.cwd()
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-bench-'))
const postgres = await launchPostgres({ dataDir })
Object.assign(process.env, {
  DATA_DIR: dataDir,
  DATABASE_URL: postgres.url,
  PAYLOAD_SECRET: 'a secret of this measurement only',
  PUBLIC_URL: 'http://localhost:3000',
  LOG_LEVEL: 'error',
})
let isDone = false
try {
  await migrateWhenNeeded(root, postgres.url)
  // The environment is read when it is loaded.
  const { measureSave } = await import('./measure-save')
  await measureSave(postgres.url)
  isDone = true
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
} finally {
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}
process.exit(isDone ? 0 : 1)
