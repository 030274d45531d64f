import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The URL of the tests' site; another port with `E2E_PORT`. The tests' own sites use the next ones. */
export const MAIN_PORT = Number(process.env.E2E_PORT ?? 4310)
export const SITE_URL = `http://localhost:${MAIN_PORT}`

/** The first account of every site that the tests start. */
export const ADMIN = { email: 'admin@example.org', password: 'correct-horse-battery' }

/** Ports of the sites that single specs start. */
export const PORTS = {
  limited: MAIN_PORT + 1,
  start: MAIN_PORT + 2,
  foreign: MAIN_PORT + 3,
  kill: MAIN_PORT + 4,
  second: MAIN_PORT + 5,
  mail: MAIN_PORT + 6,
  turns: MAIN_PORT + 7,
  worker: MAIN_PORT + 8,
  subscriptions: MAIN_PORT + 9,
  outage: MAIN_PORT + 10,
  fuzz: MAIN_PORT + 12,
  bundle: MAIN_PORT + 13,
} as const

/**
 * The data folder of the main site: created by the first process, known to the workers, removed at the very end.
 */
export function mainDataDir(): string {
  const known = process.env.E2E_DATA_DIR
  if (known) return known
  const made = mkdtempSync(path.join(os.tmpdir(), 'symptom-database-e2e-'))
  process.env.E2E_DATA_DIR = made
  process.once('exit', () => {
    for (const folder of [made, migratedTemplate()]) rmSync(folder, { recursive: true, force: true })
  })
  return made
}

/** Where the workers of a run keep the data folder that the tests' own sites are copied from. */
export const migratedTemplate = () => `${mainDataDir()}-migrated`

const FOREIGN =
  /^(?:PORT|HOST|DATA_DIR|PUBLIC_URL|NODE_ENV|SAMPLE_CONTENT|WORKER|(?:DATABASE|PAYLOAD|ADMIN|EDGE|PAGE)_.*|TRUSTED_PROXIES|SMTP_URL|MAIL_FROM|.*_PER_HOUR)$/

/** Removes the settings of a local site from the environment, so that no test site gets them. */
export function forgetForeignSettings(): void {
  for (const name of Object.keys(process.env)) if (FOREIGN.test(name)) delete process.env[name]
}

/**
 * In all processes that the tests start: they share accounts. A site that was running before (`E2E_REUSE`) hashes at
 * full cost, and so must its other instances.
 */
export function hashPasswordsCheaply(): void {
  if (process.env.E2E_REUSE === '1') return
  const option = `--import=${pathToFileURL(path.resolve('src/testing/cheap-passwords.mjs')).href}`
  const given = process.env.NODE_OPTIONS ?? ''
  // The workers inherit what the first process set.
  if (!given.includes(option)) process.env.NODE_OPTIONS = `${given} ${option}`.trim()
}
