/** `npm run bench:save`: what an automatic save of a long article costs while two people write in it. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findFreePort } from '@/server/postgres/free-port'
import { launchPostgres } from '@/server/postgres/launch-postgres'
import { startInstance } from './bench/instance'
import { buildIsCurrent } from './build-state.mjs'
import { makeBuild } from './make-build'
import { migrateWhenNeeded } from './migrate-when-needed'

if (process.argv[2] === 'serve') {
  // It reads the settings when it is loaded, which the parent has made.
  const { serve } = await import('./bench/serve')
  await serve()
} else {
  await bench()
  process.exit()
}

async function bench(): Promise<void> {
  const root = process.cwd()
  if (!buildIsCurrent(root)) await makeBuild(root, new AbortController().signal)
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-bench-'))
  const postgres = await launchPostgres({ dataDir })
  const port = await findFreePort(4530)
  const publicUrl = `http://127.0.0.1:${port}`
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    PAYLOAD_SECRET: 'a secret of this measurement only',
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'error',
  })
  try {
    await migrateWhenNeeded(root, postgres.url)
    const { measureSave } = await import('./measure-save')
    await measureSave(root, () => startInstance(process.argv[1] ?? '', port, publicUrl))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
