import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/env'
import { type EmbeddedPostgres, launchPostgres } from '@/server/postgres/launch-postgres'

export type Surroundings = {
  dataDir: string
  databaseUrl: string
  /** Our own Postgres, null where `DATABASE_URL` names another. */
  embedded: EmbeddedPostgres | null
}

/**
 * Makes sure that there are a data folder, a secret and a database, and puts them into `process.env`, from
 * which `src/env.ts` and every child process read them.
 *
 * @throws Error with a message for the person at the terminal
 */
export async function prepareSurroundings(say: (line: string) => void): Promise<Surroundings> {
  const env = readEnv(process.env)
  const dataDir = path.resolve(env.DATA_DIR)
  process.env.DATA_DIR = dataDir
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await prepareSecret(dataDir, env.DATABASE_URL !== undefined && env.NODE_ENV === 'production')
  if (env.DATABASE_URL) return { dataDir, databaseUrl: env.DATABASE_URL, embedded: null }
  const embedded = await launchPostgres({ dataDir, onLog: say })
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
  const known = await readFile(file, 'utf8').catch(() => '')
  if (known === '') await makeSecret(file)
  const secret = (await readFile(file, 'utf8')).trim()
  if (secret.length < 32) throw new Error(`The secret in ${file} is damaged. Restore it, or delete the file.`)
  process.env.PAYLOAD_SECRET = secret
}

/** Whole or not at all: a full disk must not leave an empty one. Of two simultaneous starts the first one counts. */
async function makeSecret(file: string): Promise<void> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}
