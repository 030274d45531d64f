import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrateWhenNeeded } from '@/scripts/migrate-when-needed'
import { runNode } from '@/scripts/run-node'
import { openFaultProxy } from '@/testing/fault-proxy'
import { listMigrations, migrate, pendingMigrations } from './migrate'

const root = process.cwd()
const folder = path.join(root, 'migrations')
const name = `migrations_${randomBytes(4).toString('hex')}`
// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const serverUrl = process.env.TEST_DATABASE_URL ?? ''
const emptyUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href

let admin: pg.Client
let client: pg.Client
let cutOff: Promise<string[]>

beforeAll(async () => {
  admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  await admin.query(`create database ${name}`)
  client = new pg.Client({ connectionString: emptyUrl })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

const done = async () => (await client.query('select name from payload_migrations order by name')).rows

/** Stands for loading Payload where that must not happen. */
const unexpected = () => Promise.reject(new Error('Payload was loaded for nothing'))

describe('migrating an empty database', () => {
  it('runs every migration once, though two processes begin at the same moment', async () => {
    const all = await listMigrations(folder)
    expect(await pendingMigrations(client, folder)).toEqual(all)
    const run = () =>
      runNode('migrate', [], {
        root,
        quiet: true,
        env: { DATABASE_URL: emptyUrl, DATABASE_STATEMENT_TIMEOUT_MS: '0', PAYLOAD_MIGRATING: 'true' },
      })
    expect(await Promise.all([run(), run()])).toEqual([0, 0])
    expect(await done()).toEqual(all.map((migration) => ({ name: migration })))
    expect(await pendingMigrations(client, folder)).toEqual([])
  })

  it('does nothing the next time, and does not even load Payload', async () => {
    expect(await migrate(emptyUrl, folder, unexpected)).toEqual([])
    expect(await migrateWhenNeeded(root, emptyUrl)).toEqual([])
  })

  it('leaves the schema that the tests run on', async () => {
    const schema = `
      select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
      where table_schema = 'public' order by table_name, column_name`
    const constraints = `
      select conname, pg_get_constraintdef(oid) as definition from pg_constraint
      where connamespace = 'public'::regnamespace order by conname`
    for (const query of [schema, constraints]) {
      expect((await client.query(query)).rows).toEqual((await admin.query(query)).rows)
    }
  })

  it('says so when a migration did not run', async () => {
    await client.query('delete from payload_migrations')
    const idle = async () => ({ migrate: async () => undefined })
    await expect(migrate(emptyUrl, folder, idle)).rejects.toThrow(
      /These migrations did not run: \d{8}_\d{6}_/,
    )
  })

  it('lets go of its lock after a failure', async () => {
    const { rows } = await client.query(
      "select count(*)::int as n from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
    )
    expect(rows[0].n).toBe(0)
  })
})

describe('a migration whose connection dies in silence', () => {
  it('does not keep the others from migrating', async () => {
    const proxy = await openFaultProxy(emptyUrl)
    const timing = { beatMs: 50, answerMs: 1000, silenceMs: 2000 }
    let goOn: () => void = () => undefined
    const idle = { migrate: async () => undefined }
    const begun = new Promise<void>((started) => {
      const load = async () => {
        started()
        await new Promise<void>((done) => {
          goOn = done
        })
        return idle
      }
      cutOff = migrate(proxy.url, folder, load, timing)
    })
    await begun
    proxy.fault = 'swallow'
    // It got the lock: that nothing ran is what `idle` verifies.
    await expect(migrate(emptyUrl, folder, async () => idle)).rejects.toThrow('did not run')
    void goOn()
    await expect(cutOff).rejects.toThrow()
  })
})

describe('the migrations', () => {
  it('lead to what the config describes: nothing is left to generate', async () => {
    const before = await readdir(folder)
    const index = path.join(folder, 'index.ts')
    const list = await readFile(index, 'utf8')
    const code = await runNode('create-migration', ['drift-check'], { root, quiet: true })
    const made = (await readdir(folder)).filter((file) => !before.includes(file))
    if (made.length > 0) {
      await Promise.all(made.map((file) => rm(path.join(folder, file))))
      await writeFile(index, list)
    }
    expect([code, made]).toEqual([0, []])
  })
})
