import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { migrations } from '../../../migrations'
import { checkBackup } from './check-backup'
import { chooseSecret } from './choose-secret'
import { type MadeBackup, makeBackup } from './make-backup'
import { runMigrations } from './prepare-schema'
import { restoreBackup } from './restore-backup'
import { type OtherDatabase, otherDatabase } from './testing/other-database'

const databaseUrl = env.DATABASE_URL ?? ''
const secret = 'the secret of a site that was backed up'
const passphrase = 'a passphrase of tests'
/** The schema of a site that has not been upgraded for long. */
const OLD = migrations.slice(0, 12)
const known = migrations.map(({ name }) => name)

let old: OtherDatabase
let target: OtherDatabase
let folder: string
let made: MadeBackup

const restore = (file: string, more: object = {}) =>
  restoreBackup({ file, databaseUrl: target.url, migrations, replace: false, keepMail: false, ...more })
const countTables = async () => {
  const { rows } = await target.query(
    "select count(*)::int as count from pg_tables where schemaname = 'public'",
  )
  return rows[0].count
}

/** Foreign keys, checks and triggers, with whether they are in force. */
async function rulesOf(query: (text: string) => Promise<pg.QueryResult>) {
  const { rows } = await query(`
    select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as rule
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
    where not tgisinternal order by 1`)
  return rows.map(({ rule }) => String(rule))
}

async function onTests(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  return client.query(text).finally(() => client.end())
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-old-'))
  ;[old, target] = [await otherDatabase(databaseUrl), await otherDatabase(databaseUrl)]
  await old.connected(async (client) => {
    await runMigrations(client, OLD)
    const names = OLD.map(({ name }) => name)
    await client.query('insert into payload_migrations (name, batch) select unnest($1::text[]), 1', [names])
    await client.query("insert into users (name, email, role) values ('Ann', 'ann@example.org', 'admin')")
    await client.query(
      "insert into symptoms (plain_name, slug) values (E'A \\\\ line\\nand a tab\\t', 'odd')",
    )
    await client.query("select setval('symptoms_id_seq', 4000)")
  })
  made = await makeBackup({
    databaseUrl: old.url,
    place: folder,
    site: 'https://old.example.org',
    secret,
    passphrase,
  })
})

afterAll(async () => {
  await old.drop()
  await target.drop()
  await rm(folder, { recursive: true, force: true })
})

describe('a backup is refused before anything is written', () => {
  it('if any byte of it has changed', async () => {
    const sound = await readFile(made.file)
    const file = path.join(folder, 'flipped')
    // Two bytes of gzip's header name the program's system and its zeal, and mean nothing.
    const unpack = (packed: Buffer) => {
      try {
        return gunzipSync(packed)
      } catch {
        return null
      }
    }
    const content = gunzipSync(sound)
    const places = [
      0,
      1,
      2,
      3,
      4,
      ...Array.from({ length: 30 }, (_, i) => 10 + Math.floor((i * (sound.length - 11)) / 29)),
    ]
    for (const at of places) {
      const changed = Buffer.from(sound)
      changed[at] = (changed[at] ?? 0) ^ 4
      // A repetition that is copied from another place with the same bytes is the same content.
      if (unpack(changed)?.equals(content)) continue
      await writeFile(file, changed)
      await expect(checkBackup(file, known), `byte ${at}`).rejects.toThrow(
        /damaged|is cut|is not a backup|newer version of the software \(format/,
      )
    }
  })

  it('if it is cut, at whatever place', async () => {
    const sound = await readFile(made.file)
    const file = path.join(folder, 'cut')
    for (const length of [10, 100, sound.length / 2, sound.length - 9, sound.length - 1].map(Math.floor)) {
      await writeFile(file, sound.subarray(0, length))
      await expect(checkBackup(file, known), `${length} bytes`).rejects.toThrow(/is cut|beginning is damaged/)
    }
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['of text', Buffer.from('A letter to the editors.')],
    ['compressed by something else', gzipSync('A letter to the editors.')],
    ['an archive of something else', gzipSync(Buffer.alloc(10_240))],
  ])('if it is a file that is %s', async (_, bytes) => {
    const file = path.join(folder, 'foreign')
    await writeFile(file, bytes)
    await expect(restore(file)).rejects.toThrow(/is not a backup of this software|is damaged/)
    expect(await countTables()).toBe(0)
  })

  it('if it is of a newer version', async () => {
    await expect(checkBackup(made.file, known.slice(0, 11))).rejects.toThrow(
      `was made by a newer version of the software (${OLD[11]?.name}). Install that version first.`,
    )
  })

  it('if the passphrase is wrong or missing, unless the secret is known', async () => {
    const backup = await checkBackup(made.file, known)
    const given = { withoutSecret: false }
    expect(() => chooseSecret(backup, { ...given, passphrase: 'another passphrase' })).toThrow(
      'is not the passphrase',
    )
    expect(() => chooseSecret(backup, given)).toThrow('Give the passphrase in BACKUP_PASSPHRASE')
    expect(() => chooseSecret(backup, { ...given, setting: 'x'.repeat(40), passphrase })).toThrow(
      'is another secret',
    )
    expect(chooseSecret(backup, { ...given, setting: secret })).toEqual({ kind: 'same' })
    expect(chooseSecret(backup, { ...given, passphrase })).toEqual({ kind: 'restored', secret })
    expect(chooseSecret(backup, { withoutSecret: true })).toEqual({ kind: 'none' })
  })
})

it('an interrupted backup or restore leaves nothing', async () => {
  const empty = path.join(folder, 'empty')
  const options = { databaseUrl: old.url, place: empty, site: '', secret, goesOn: () => false }
  await expect(makeBackup(options)).rejects.toThrow('was stopped')
  expect(await readdir(empty)).toEqual([])
  await expect(restore(made.file, { goesOn: () => false })).rejects.toThrow('was stopped')
  expect(await countTables()).toBe(0)
})

it('an older backup is restored and brought up to date, and a site is never replaced by accident', async () => {
  const { migrated } = await restore(made.file)
  expect(migrated).toEqual(known.slice(12))
  const { rows } = await target.query('select id, plain_name from symptoms')
  expect(rows).toEqual([{ id: 1, plain_name: 'A \\ line\nand a tab\t' }])
  const added = await target.query(
    "insert into symptoms (plain_name, slug) values ('New', 'new') returning id",
  )
  expect(added.rows).toEqual([{ id: 4001 }])
  const noted = await target.query('select name from payload_migrations order by name')
  expect(noted.rows.map(({ name }) => name)).toEqual(known)
  expect(await rulesOf(target.query)).toEqual(await rulesOf(onTests))

  await expect(restore(made.file)).rejects.toThrow(
    'There is a site in this database already; nothing was changed.',
  )
  expect((await target.query('select 1 from symptoms')).rowCount).toBe(2)
  await target.connected(async (client) => {
    await client.query("set application_name = 'symptom-database'")
    await expect(restore(made.file, { replace: true })).rejects.toThrow('Stop it first; nothing was changed.')
  })
  await restore(made.file, { replace: true })
  expect((await target.query('select 1 from symptoms')).rowCount).toBe(1)
})
