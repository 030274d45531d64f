import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { launchPostgres } from '@/server/postgres/launch-postgres'
import { buildIsCurrent } from '../build-state.mjs'
import { makeBuild } from '../make-build'
import { migrateWhenNeeded } from '../migrate-when-needed'
import { runNode } from '../run-node'
import { generateContent } from './generate-content'
import { ADMINISTRATOR } from './panel-session'

export type Place = {
  folder: string
  /** The first process of the database. */
  postgres: number
  databaseUrl: string
}

/**
 * Runs `work` with a production build and a database of its own with generated content; both settings and database
 * are those of this process and its children. The database is deleted afterwards.
 */
export async function withContent<T>(
  root: string,
  articles: number,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  if (!buildIsCurrent(root)) await makeBuild(root, new AbortController().signal)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-bench-'))
  const postgres = await launchPostgres({ dataDir: folder })
  Object.assign(process.env, {
    DATA_DIR: folder,
    DATABASE_URL: postgres.url,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    LOG_LEVEL: 'error',
    PAGE_CACHE_MB: '256',
  })
  try {
    await migrateWhenNeeded(root, postgres.url)
    const code = await runNode('first-run', ['without-sample-content'], { root, quiet: true })
    if (code !== 0) throw new Error('the account of the measurement could not be made')
    await generateContent(postgres.url, articles)
    return await work({ folder, postgres: postgres.pid, databaseUrl: postgres.url })
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
