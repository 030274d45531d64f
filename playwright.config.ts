import { defineConfig } from '@playwright/test'
import {
  ADMIN,
  forgetForeignSettings,
  hashPasswordsCheaply,
  MAIN_PORT,
  mainDataDir,
  SITE_URL,
} from './e2e/support/settings'
import { chromiumArguments, findChromium } from './src/scripts/find-chromium'

const MINUTE = 60_000

forgetForeignSettings()
hashPasswordsCheaply()
// The workers read this file too, and get the result of the first lookup.
process.env.CHROMIUM_PATH = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // Timeouts that only end hanging tests: machine speed varies by a factor of three from hour to hour.
  timeout: 3 * MINUTE,
  expect: { timeout: 20_000 },
  retries: 0,
  // The tests of a run share one site, and some change its settings. `npm test` starts three runs in parallel.
  workers: 1,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/e2e.json' }],
  ],
  use: {
    baseURL: SITE_URL,
    locale: 'en-US',
    timezoneId: 'UTC',
    actionTimeout: 30_000,
    // Tracing costs a third of the CPU time; `--trace on` records a trace when needed.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumArguments() },
  },
  projects: [
    {
      name: 'editors',
      testMatch: [
        'desk',
        'schedule',
        'users',
        'dashboard',
        'writer',
        'media',
        'journey',
        'preview',
        'panel',
        'form',
        'moves',
        'together',
        'typing',
        'late-answers',
        'changes',
        'calendar',
        'bulk',
      ].map(spec),
    },
    // Part of the editors' tests; they run before the readers' ones, so that no run takes much longer than the others.
    { name: 'text', testMatch: ['rich-text', 'paste', 'paste-notice', 'recovery'].map(spec) },
    {
      name: 'readers',
      testMatch: [
        'pages',
        'looks',
        'keyboard',
        'language',
        'parts',
        'finding',
        'readers',
        'comments',
        'moderation',
        'ratings',
        'forms',
        'freshness',
        'machines',
        'privacy',
        'days',
        'mirror',
      ].map(spec),
    },
    // These start, kill and disconnect their own sites.
    { name: 'process', testMatch: ['start', 'bundle', 'worker', 'mail', 'subscriptions', 'turns'].map(spec) },
    { name: 'faults', testMatch: ['outage', 'fuzz', 'kill'].map(spec) },
  ],
  webServer: {
    command: 'node src/scripts/start.mjs',
    url: `${SITE_URL}/readyz`,
    timeout: 10 * MINUTE,
    // To repeat a spec: E2E_REUSE=1 E2E_DATA_DIR=… with a running site.
    reuseExistingServer: process.env.E2E_REUSE === '1',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      DATA_DIR: mainDataDir(),
      PORT: String(MAIN_PORT),
      PUBLIC_URL: SITE_URL,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      // Each test has its own client address (e2e/support/test.ts).
      TRUSTED_PROXIES: '1',
      COMMENTS_PER_HOUR: '100000',
      RATINGS_PER_HOUR: '100000',
      SEARCHES_PER_HOUR: '100000',
      FAILED_LOGINS_PER_HOUR: '100000',
      LOG_LEVEL: 'warn',
    },
  },
})

function spec(name: string): string {
  return `${name}.spec.ts`
}
