import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { mainDataDir } from './settings'
import { databaseOf } from './site-data'
import { type SiteProcess, startSite } from './site-process'

/** Starts another instance of the main site: the same database and secret, its own port and settings. */
export async function startSecondInstance(settings: Record<string, string>): Promise<SiteProcess> {
  const dataDir = mainDataDir()
  const site = startSite({
    DATA_DIR: dataDir,
    DATABASE_URL: await databaseOf(dataDir),
    PAYLOAD_SECRET: (await readFile(path.join(dataDir, 'secret'), 'utf8')).trim(),
    ...settings,
  })
  await site.ready()
  return site
}
