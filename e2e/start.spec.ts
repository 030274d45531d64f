import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { launchPostgres } from '../src/server/postgres/launch-postgres'
import { sendRequest } from './support/send-request'
import { ADMIN, MAIN_PORT, PORTS } from './support/settings'
import {
  databaseOf,
  isPostmaster,
  makeDataDir,
  postmasterOf,
  query,
  removeDataDir,
} from './support/site-data'
import { type SiteProcess, startSite } from './support/site-process'
import { Staff } from './support/staff'
import { expect, test } from './support/test'
import { until } from './support/until'

/** What a person at the terminal must never see instead of a message. */
const STACK = /^\s+at .+:\d+:\d+/m
const SECRET = 'a secret of the end-to-end tests, 32 characters and more'

test.describe.configure({ mode: 'serial' })

/** A start that must fail: its exit code and output. */
async function failedStart(
  settings: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const site = startSite(settings)
  const code = await site.ended
  return { code, output: site.output() }
}

test.describe('npm start with a database of its own', () => {
  let dataDir: string
  let site: SiteProcess

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    dataDir = await makeDataDir()
    site = startSite({ DATA_DIR: dataDir, PORT: String(PORTS.start) })
    await site.ready()
  })

  test.afterAll(async () => {
    site.kill('SIGKILL')
    await site.ended
    await removeDataDir(dataDir)
  })

  test('says where it serves, and lets nobody make the first account', async () => {
    await until(
      () => site.output().includes(`Site   ${site.url}/`),
      5000,
      () => site.output(),
    )
    const answer = await sendRequest('/api/users/first-register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        email: 'thief@example.org',
        password: 'a-long-password',
        name: 'Thief',
        role: 'admin',
      }),
      site: site.url,
    })
    expect(answer.status).toBe(403)
    const accounts = await query(await databaseOf(dataDir), 'select email from users')
    expect(accounts).toEqual([{ email: ADMIN.email }])
  })

  test('a second start on the same data says where the first serves', async () => {
    const { code, output } = await failedStart({ DATA_DIR: dataDir, PORT: String(PORTS.foreign) })
    expect(code).toBe(1)
    expect(output).toContain(`This data is already being served: ${site.url}/`)
    expect((await sendRequest('/', { site: site.url })).status).toBe(200)
  })

  test('a start after kill -9 has all data and does none of the long steps again', async () => {
    const admin = await Staff.signIn(ADMIN, site.url)
    const author = await admin.makeAuthor()
    site.kill('SIGKILL')
    expect(await site.ended).toBeNull()

    site = startSite({ DATA_DIR: dataDir, PORT: String(PORTS.start) })
    await site.ready()
    expect(site.output()).toContain('Schema')
    expect(site.output()).not.toMatch(/Installing|Build|Sample content/)
    const { status, text } = await sendRequest(`/authors/${author.slug}`, { site: site.url })
    expect(status).toBe(200)
    expect(text).toContain(String(author.name))
  })

  test('Ctrl-C ends it with 0, and Postgres with it', async () => {
    const postmaster = await postmasterOf(dataDir)
    expect(await isPostmaster(postmaster ?? 0, dataDir)).toBe(true)
    site.pressCtrlC()
    expect(await site.ended).toBe(0)
    expect(await isPostmaster(postmaster ?? 0, dataDir)).toBe(false)
    expect(await postmasterOf(dataDir)).toBeNull()
    expect(site.output()).not.toMatch(STACK)
  })
})

test.describe('npm start that is ended before it serves, or by its npm', () => {
  let dataDir: string
  const settings = (port: number = PORTS.start) => ({ DATA_DIR: dataDir, PORT: String(port) })

  test.beforeAll(async () => {
    dataDir = await makeDataDir()
  })

  test.afterAll(() => removeDataDir(dataDir))

  const expectNothingLeft = async () => {
    expect(await postmasterOf(dataDir)).toBeNull()
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres.new-'))).toEqual([])
  }

  for (const moment of ['Creating the database', 'Schema …']) {
    test(`Ctrl-C at “${moment}” leaves nothing behind`, async () => {
      const site = startSite(settings())
      await until(
        () => site.output().includes(moment),
        60_000,
        () => site.output(),
      )
      site.pressCtrlC()
      expect(await site.ended).toBe(0)
      expect(site.output()).not.toMatch(STACK)
      expect(site.output()).not.toMatch(/could not|failed/)
      await expectNothingLeft()
    })
  }

  test('a port in use is said before an account is made, and nothing is left', async () => {
    const { code, output } = await failedStart(settings(MAIN_PORT))
    expect(code).toBe(1)
    expect(output).toContain(`Port ${MAIN_PORT} is in use.`)
    expect(output).not.toMatch(/Schema|password/)
    expect(output).not.toMatch(STACK)
    await expectNothingLeft()
  })

  test('its npm is told to end and nobody reads its output any more: everything ends', async () => {
    test.setTimeout(120_000)
    const site = startSite(settings(), ['npm', 'start'])
    await site.ready()
    const postmaster = await postmasterOf(dataDir)
    expect(await isPostmaster(postmaster ?? 0, dataDir)).toBe(true)
    site.child.stdout?.destroy()
    site.child.stderr?.destroy()
    site.kill('SIGTERM')
    const isServed = () =>
      sendRequest('/healthz', { site: site.url }).then(
        () => true,
        () => false,
      )
    // Nobody waits for what is left of the tree here, and Postgres removes its PID file before its process ends.
    await until(
      async () => !(await isPostmaster(postmaster ?? 0, dataDir)) && !(await isServed()),
      30_000,
      () => `site and Postgres to end\n${site.output()}`,
    )
    await expectNothingLeft()
  })
})

test.describe('npm start with somebody else’s database', () => {
  let postgresDir: string
  let dataDir: string
  let databaseUrl: string
  let stop: () => Promise<void>

  test.beforeAll(async () => {
    postgresDir = await makeDataDir()
    dataDir = await makeDataDir()
    const postgres = await launchPostgres({ dataDir: postgresDir })
    databaseUrl = postgres.url
    stop = postgres.stop
  })

  test.afterAll(async () => {
    await stop()
    await removeDataDir(postgresDir)
    await removeDataDir(dataDir)
  })

  const settings = (more: Record<string, string> = {}) => ({
    DATA_DIR: dataDir,
    PORT: String(PORTS.foreign),
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: SECRET,
    ...more,
  })

  test('uses it, starts none, and leaves it running', async () => {
    test.setTimeout(120_000)
    const site = startSite(settings())
    try {
      await site.ready()
      expect((await sendRequest('/', { site: site.url })).status).toBe(200)
      expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false)
      expect(await query(databaseUrl, 'select email from users')).toEqual([{ email: ADMIN.email }])
    } finally {
      site.kill('SIGTERM')
      expect(await site.ended).toBe(0)
    }
    expect(await query(databaseUrl, 'select 1 as lives')).toEqual([{ lives: 1 }])
  })

  test('a port in use stops it with a message', async () => {
    const { code, output } = await failedStart(settings({ PORT: String(MAIN_PORT) }))
    expect(code).toBe(1)
    expect(output).toContain(`Port ${MAIN_PORT} is in use.`)
    expect(output).not.toMatch(STACK)
  })

  test('it demands a secret that all instances share', async () => {
    const { code, output } = await failedStart(settings({ PAYLOAD_SECRET: '' }))
    expect(code).toBe(1)
    expect(output).toContain('PAYLOAD_SECRET must be set when DATABASE_URL is set')
    expect(output).not.toMatch(STACK)
  })

  test('wrong settings are named, each with what it must be', async () => {
    const { code, output } = await failedStart(settings({ PORT: 'abc', DATABASE_URL: 'mysql://x' }))
    expect(code).toBe(1)
    expect(output).toContain('PORT')
    expect(output).toContain('DATABASE_URL: must begin with postgres://')
    expect(output).not.toMatch(STACK)
  })

  test('a database that does not answer stops it with a message', async () => {
    const { code, output } = await failedStart(settings({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' }))
    expect(code).toBe(1)
    expect(output).toContain('The database does not respond')
    expect(output).not.toMatch(STACK)
  })

  test('a migration that fails stops it with a message, and keeps what was there', async () => {
    await query(databaseUrl, 'create database taken')
    const taken = databaseUrl.replace(/[^/]+$/, 'taken')
    await query(taken, 'create table articles (words text)')
    await query(taken, "insert into articles values ('of somebody else')")
    const { code, output } = await failedStart(settings({ DATABASE_URL: taken }))
    expect(code).toBe(1)
    expect(output).toContain('relation "articles" already exists')
    expect(output).toContain('The database could not be migrated')
    expect(output).not.toContain('CREATE TABLE')
    expect(output).not.toMatch(STACK)
    expect(await query(taken, 'select words from articles')).toEqual([{ words: 'of somebody else' }])
    expect(await query(taken, "select to_regclass('authors') as left")).toEqual([{ left: null }])
  })
})
