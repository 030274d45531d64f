import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrateWhenNeeded } from '@/scripts/migrate-when-needed'
import { runScript } from '@/testing/run-script'
import { describeUnfit } from './check-database'

// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const serverUrl = process.env.TEST_DATABASE_URL ?? ''
const root = process.cwd()
const made: string[] = []
let admin: pg.Client

beforeAll(async () => {
  admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
})

afterAll(async () => {
  for (const name of made) await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

/** @returns the address of a new, empty database */
async function makeDatabase(options: string, ...statements: string[]): Promise<string> {
  const name = `unfit_${randomBytes(4).toString('hex')}`
  await admin.query(`create database ${name} ${options}`)
  made.push(name)
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
  return url
}

const tables = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query("select count(*)::int as n from pg_tables where schemaname = 'public'")
  await client.end()
  return rows[0].n
}

const withLocale = (encoding: string) =>
  `template template0 encoding '${encoding}' locale_provider libc lc_collate 'C' lc_ctype 'C'`

describe('a database that the site cannot be run on', () => {
  it.each(['SQL_ASCII', 'LATIN1'])('is refused when it stores text as %s', async (encoding) => {
    const url = await makeDatabase(withLocale(encoding))
    await expect(migrateWhenNeeded(root, url)).rejects.toThrow(
      new RegExp(`has the encoding ${encoding}; the site needs UTF8.*ENCODING 'UTF8' TEMPLATE template0`),
    )
    expect(await tables(url)).toBe(0)
  })

  it('is refused when it can only be read', async () => {
    const url = await makeDatabase('')
    const options = encodeURIComponent('-c default_transaction_read_only=on')
    await expect(migrateWhenNeeded(root, `${url}?options=${options}`)).rejects.toThrow('is read-only')
  })

  it('is refused when the server is too old, and its version is named', () => {
    const kind = { version: '14.19', number: 140_019, encoding: 'UTF8', name: 'site', isReadOnly: false }
    expect(describeUnfit(kind)).toBe('The database is Postgres 14.19; the site needs Postgres 15 or newer.')
    expect(describeUnfit({ ...kind, number: 150_000 })).toBeNull()
  })

  it('is refused by every script when a newer version of the site has changed it', async () => {
    const url = await makeDatabase(
      '',
      'create table payload_migrations (name text, batch int)',
      "insert into payload_migrations values ('20991231_000000_flying_cars', 1)",
    )
    const scripts = [
      ['migrate'],
      ['worker'],
      ['import', 'article.txt'],
      ['privacy', 'erase', 'a@example.org'],
    ]
    const answers = await Promise.all(scripts.map((args) => runScript(args, { DATABASE_URL: url })))
    for (const { code, output } of answers) {
      expect(output).toMatch(/was changed by a newer version of the site \(20991231_000000_flying_cars\)/)
      expect(output.trim().split('\n')).toHaveLength(1)
      expect(code).toBe(1)
    }
    expect(await tables(url)).toBe(1)
  })
})
