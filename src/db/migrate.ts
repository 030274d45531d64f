import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { destroyClient } from './destroy-client'
import { type HeldLock, holdLock, type LockOptions } from './hold-lock'
import { MIGRATION_LOCK } from './locks'

const RETRY_MS = 500

type Migrating = { migrate: () => Promise<void> }
type Timing = Pick<LockOptions, 'beatMs' | 'answerMs' | 'silenceMs'>

/** A long timeout: a migration may load the machine, and two must never run at the same time. */
const TIMING = { beatMs: 4_000, answerMs: 30_000, silenceMs: 60_000 } satisfies Timing

/** Names of the migrations in a folder, oldest first. */
export async function listMigrations(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => /^\d{8}_\d{6}_\w+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
}

/** Migrations in `folder` that have not run on the database, oldest first. */
export async function pendingMigrations(client: pg.Client, folder: string): Promise<string[]> {
  const done = new Set(await doneMigrations(client))
  return (await listMigrations(folder)).filter((name) => !done.has(name))
}

/**
 * Migrations that have run on the database but are not in `folder`: they come from a newer version of the site.
 */
export async function unknownMigrations(client: pg.Client, folder: string): Promise<string[]> {
  const known = new Set(await listMigrations(folder))
  return (await doneMigrations(client)).filter((name) => !known.has(name))
}

async function doneMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query("select to_regclass('public.payload_migrations') is not null as known")
  if (!rows[0]?.known) return []
  const done = await client.query<{ name: string }>(
    'select name from payload_migrations where batch > 0 order by name',
  )
  return done.rows.map(({ name }) => name)
}

/**
 * Runs pending migrations, one process at a time, and verifies the result in the database: on Node 20 a migration
 * run can end without an error and without having done anything.
 *
 * @param load starts Payload and returns how it migrates; called only if migrations are pending
 * @throws Error that names the migrations that did not run
 */
export async function migrate(
  databaseUrl: string,
  folder: string,
  load: () => Promise<Migrating>,
  timing = TIMING,
): Promise<string[]> {
  const lock = await waitForLock(databaseUrl, timing)
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'symptom-database-migrate',
    connectionTimeoutMillis: timing.answerMs,
    query_timeout: timing.answerMs,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const pending = await pendingMigrations(client, folder)
    if (pending.length === 0) return []
    await (await load()).migrate()
    const left = await pendingMigrations(client, folder)
    if (left.length > 0) throw new Error(`These migrations did not run: ${left.join(', ')}`)
    return pending
  } finally {
    destroyClient(client)
    await lock.release()
  }
}

async function waitForLock(databaseUrl: string, timing: Timing): Promise<HeldLock> {
  for (;;) {
    const lock = await holdLock({
      databaseUrl,
      key: MIGRATION_LOCK,
      name: 'symptom-database-migrating',
      ...timing,
    })
    if (lock) return lock
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}
