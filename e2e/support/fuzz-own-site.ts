import { type FuzzReport, fuzzSite } from './fuzz-site'
import { makeMigratedDataDir, removeDataDir } from './site-data'
import { startSite } from './site-process'

/** Starts a temporary site, sends it malformed requests, and removes it. */
export async function fuzzOwnSite(port: number, requests: number, seed: number): Promise<FuzzReport> {
  const dataDir = await makeMigratedDataDir()
  const site = startSite({
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    WORKER: 'off',
    TRUSTED_PROXIES: '1',
    // Mail counts as configured; nothing delivers it.
    SMTP_URL: 'smtp://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    COMMENTS_PER_HOUR: '100000',
    RATINGS_PER_HOUR: '100000',
    SEARCHES_PER_HOUR: '100000',
    FAILED_LOGINS_PER_HOUR: '100000',
  })
  try {
    await site.ready()
    return await fuzzSite(site.url, requests, seed)
  } finally {
    site.kill('SIGTERM')
    await site.ended
    await removeDataDir(dataDir)
  }
}
