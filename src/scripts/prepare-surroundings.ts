import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/env'
import { type EmbeddedPostgres, launchPostgres } from '@/server/postgres/launch-postgres'
import { prepareDataDir } from '@/server/postgres/prepare-data-dir'
import { readIfThere } from '@/server/postgres/saved-values'
import { writeError } from '@/server/postgres/write-error'

export type Surroundings = {
  dataDir: string
  /** A direct connection, for locks, LISTEN and whatever takes long. */
  databaseUrl: string
  /** Our own Postgres, null if `DATABASE_URL` names another. */
  embedded: EmbeddedPostgres | null
}

/**
 * Ensures that there are a data folder, a secret and a database, and puts them into `process.env`, from which
 * `src/env.ts` and every child process read them.
 *
 * @param ending interrupts the start of a database
 * @param needsSecret false for a restore, which brings it
 * @throws Error with a message for the person at the terminal
 */
export async function prepareSurroundings(
  say: (line: string) => void,
  ending?: AbortSignal,
  needsSecret = true,
): Promise<Surroundings> {
  const env = readEnv(process.env)
  const dataDir = path.resolve(env.DATA_DIR)
  process.env.DATA_DIR = dataDir
  await prepareDataDir(dataDir)
  if (needsSecret)
    await prepareSecret(dataDir, env.DATABASE_URL !== undefined && env.NODE_ENV === 'production')
  if (env.DATABASE_DIRECT_URL) return { dataDir, databaseUrl: env.DATABASE_DIRECT_URL, embedded: null }
  const embedded = await launchPostgres({ dataDir, onLog: say, signal: ending })
  process.env.DATABASE_URL = embedded.url
  return { dataDir, databaseUrl: embedded.url, embedded }
}

async function prepareSecret(dataDir: string, required: boolean): Promise<void> {
  if (process.env.PAYLOAD_SECRET) return
  if (required) {
    throw new Error(
      'PAYLOAD_SECRET must be set when DATABASE_URL is set: 32 or more random characters, the same for all instances.',
    )
  }
  const file = path.join(dataDir, 'secret')
  const secret = await readSecret(file).catch((error: unknown) => {
    throw writeError(dataDir, error)
  })
  if (secret.length < 32) throw new Error(`The secret in ${file} is damaged. Restore it, or delete the file.`)
  process.env.PAYLOAD_SECRET = secret
}

/** The secret that the data folder holds; empty if none. */
export const storedSecret = async (dataDir: string): Promise<string> =>
  ((await readIfThere(path.join(dataDir, 'secret'))) ?? '').trim()

async function readSecret(file: string): Promise<string> {
  if (((await readIfThere(file)) ?? '') === '') await makeSecret(file)
  return (await readFile(file, 'utf8')).trim()
}

/** Atomic: a full disk must not leave an empty file. Of two concurrent starts the first one wins. */
async function makeSecret(file: string): Promise<void> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}
