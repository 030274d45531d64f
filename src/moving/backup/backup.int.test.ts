import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pictureDir } from '@/content/media/picture-store'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'
import { makeMedia, makeStaff, type Staff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { runScript } from '@/testing/run-script'
import { makeBackup } from './make-backup'
import { type OtherDatabase, otherDatabase } from './testing/other-database'

const databaseUrl = env.DATABASE_URL ?? ''
const passphrase = 'a passphrase of tests'
const secret = env.PAYLOAD_SECRET ?? ''
/** 20 a second. */
const WRITE_EVERY_MS = 50

let payload: Payload
let admin: Staff
let target: OtherDatabase
let folder: string

beforeAll(async () => {
  payload = await testPayload()
  admin = await makeStaff(payload, 'admin')
  target = await otherDatabase(databaseUrl)
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-backup-'))
})

afterAll(async () => {
  await target.drop()
  await rm(folder, { recursive: true, force: true })
})

/** Writes pairs of rows to two tables, each pair in a transaction, until it is stopped. */
function keepWriting(mark: string) {
  const acknowledged: number[] = []
  let goesOn = true
  const write = async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    for (let number = 1; goesOn; number++) {
      await client.query('begin')
      await client.query("insert into payload_kv (key, data) values ($1, '{}')", [`${mark}${number}`])
      await client.query('insert into rate_limits (key, points, expire) values ($1, 1, 0)', [
        `${mark}${number}`,
      ])
      await client.query('commit')
      acknowledged.push(number)
      await new Promise((resolve) => setTimeout(resolve, WRITE_EVERY_MS))
    }
    await client.query('delete from payload_kv where starts_with(key, $1)', [mark])
    await client.query('delete from rate_limits where starts_with(key, $1)', [mark])
    await client.end()
  }
  const ended = write()
  return {
    acknowledged,
    stop: () => {
      goesOn = false
      return ended
    },
  }
}

it('backs up a site that is being written to, and restores it on another machine', async () => {
  const mark = `written-${randomUUID()}:`
  const picture = await makeMedia(payload)
  await payload.jobs.queue({
    task: 'sendQueuedMail',
    input: { to: 'reader@example.org', subject: mark, text: '', html: '', unsubscribeUrl: '' },
    queue: 'mail',
  })
  const writing = keepWriting(mark)
  await expect.poll(() => writing.acknowledged.length).toBeGreaterThan(3)
  const before = [...writing.acknowledged]
  const made = await makeBackup({
    databaseUrl,
    place: folder,
    site: 'https://health.example.org',
    secret,
    passphrase,
  })
  const sinceThen = writing.acknowledged.length - before.length
  await writing.stop()
  // Otherwise nothing was written meanwhile, and the test shows nothing.
  expect(sinceThen).toBeGreaterThan(0)
  expect((await stat(made.file)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual([path.basename(made.file)])
  const compressed = await readFile(made.file)
  expect(compressed.includes(secret)).toBe(false)

  const dataDir = path.join(folder, 'data')
  const settings = {
    DATA_DIR: dataDir,
    DATABASE_URL: target.url,
    PAYLOAD_SECRET: '',
    BACKUP_PASSPHRASE: passphrase,
  }
  const { code, output } = await runScript(['restore', made.file], settings)
  expect(code, output).toBe(0)
  expect(output).toContain('Restored the backup of')
  expect(output).toContain('waited then were dropped')
  const numbersIn = async (table: string) => {
    const { rows } = await target.query(`select key from ${table} where starts_with(key, $1)`, [mark])
    return rows.map(({ key }) => Number(key.slice(mark.length))).sort((a, b) => a - b)
  }
  const [kept, limits] = [await numbersIn('payload_kv'), await numbersIn('rate_limits')]
  expect(kept).toEqual(limits)
  expect(kept).toEqual(expect.arrayContaining(before))
  expect(
    await target.query('select id from payload_jobs where task_slug = $1', ['sendQueuedMail']),
  ).toMatchObject({
    rowCount: 0,
  })
  const file = String(picture.filename)
  expect(await readFile(path.join(dataDir, 'media', file))).toEqual(
    await readFile(path.join(pictureDir(), file)),
  )

  // With the secret a session goes on, and a reader's vote is still known.
  expect((await stat(path.join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  const restoredSecret = (await readFile(path.join(dataDir, 'secret'), 'utf8')).trim()
  const asked = await runScript(['testing/ask-restored.ts', admin.token], {
    ...settings,
    PAYLOAD_SECRET: restoredSecret,
  })
  const answer = JSON.parse(asked.output.trim().split('\n').at(-1) ?? '')
  expect(answer).toEqual({ status: 200, email: admin.user.email, key: keyedHash('voter', 'a reader') })
})

it('answers on the command line, and refuses what is not a backup', async () => {
  const settings = { BACKUP_DIR: folder, DATA_DIR: path.join(folder, 'other') }
  const made = await runScript(['backup', '--json', '--rotate'], settings)
  expect(made.code, made.output).toBe(0)
  const { file, hasSecret, rows } = JSON.parse(made.output.slice(made.output.indexOf('{"')))
  expect({ hasSecret, rows: rows > 10 }).toEqual({ hasSecret: false, rows: true })
  const verified = await runScript(['backup', 'verify', file], settings)
  expect(verified.output).toContain('is complete')
  expect(verified.code).toBe(0)

  const none = await runScript(['restore', file, '--article', '/articles/no-such-article'], settings)
  expect(none.output).toContain('The backup has no article with the address /articles/no-such-article.')
  expect(none.code).toBe(1)

  const foreign = path.join(folder, 'notes.txt')
  await writeFile(foreign, 'Not a backup at all.')
  const refused = await runScript(['restore', foreign], { ...settings, DATABASE_URL: target.url })
  expect(refused.output).toContain('notes.txt is not a backup of this software.')
  expect(refused.code).toBe(1)
})
