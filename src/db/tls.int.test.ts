import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readEnv } from '@/env'
import { migrateWhenNeeded } from '@/scripts/migrate-when-needed'
import { dataPaths } from '@/server/postgres/data-paths'
import { type EmbeddedPostgres, launchPostgres } from '@/server/postgres/launch-postgres'
import { runScript } from '@/testing/run-script'

const certificate = path.resolve('src/db/testing/tls-certificate.pem')
let dataDir: string
let postgres: EmbeddedPostgres

/** A Postgres that only accepts TLS, with a self-signed certificate, like many managed databases. */
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-tls-'))
  postgres = await launchPostgres({ dataDir })
  const { cluster } = dataPaths(dataDir)
  for (const [from, to] of [
    [certificate, 'server.crt'],
    [path.resolve('src/db/testing/tls-key.pem'), 'server.key'],
  ] as const) {
    await copyFile(from, path.join(cluster, to))
    await chmod(path.join(cluster, to), 0o600)
  }
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query('alter system set ssl = on')
  await client.query('select pg_reload_conf()')
  await client.end()
  // A reload is complete once a connection shows it.
  await vi.waitFor(async () => expect(await offersTls()).toBe(true), { timeout: 20_000 })
})

afterAll(async () => {
  await postgres?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function offersTls(): Promise<boolean> {
  const client = new pg.Client({ connectionString: `${postgres.url}?sslmode=no-verify` })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

const at = (query: string) => ({
  DATABASE_URL: `${postgres.url.replace('127.0.0.1', 'localhost')}?${query}`,
})

/** The message of a start; nothing if it would continue. The schema already exists. */
async function answerTo(query: string, url = at('').DATABASE_URL.slice(0, -1)): Promise<string> {
  const { DATABASE_URL = '' } = readEnv({ DATABASE_URL: `${url}?${query}` })
  return migrateWhenNeeded(process.cwd(), DATABASE_URL).then(
    () => '',
    (error: Error) => error.message,
  )
}

describe('a database behind TLS', () => {
  it('is used with sslmode=require, without a page of warnings', async () => {
    const { code, output } = await runScript(['migrate'], at('sslmode=require&channel_binding=prefer'))
    expect(output).toBe('')
    expect(code).toBe(0)
  })

  it('is used when its certificate is proven', async () => {
    expect(await answerTo(`sslmode=verify-full&sslrootcert=${certificate}`)).toBe('')
  })

  it.each([
    ['sslmode=verify-full', 'set the CA file with sslrootcert=/path/ca.pem in DATABASE_URL'],
    ['ssl=true', 'set the CA file with sslrootcert=/path/ca.pem in DATABASE_URL'],
    ['sslmode=verify-full&sslrootcert=/no/such.pem', 'does not exist: /no/such.pem'],
  ])('is not used with %s, and the reason is said', async (query, words) => {
    expect(await answerTo(query)).toMatch(/^The database does not respond: /)
    expect(await answerTo(query)).toContain(words)
  })

  it('whose server has none is refused with the reason', async () => {
    // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
    expect(await answerTo('sslmode=require', process.env.TEST_DATABASE_URL)).toBe(
      'The database does not respond: it does not offer TLS; leave sslmode out of DATABASE_URL',
    )
  })
})
