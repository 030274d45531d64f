import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type pg from 'pg'
import pino from 'pino'
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { hearPurges } from '@/cache/heard-purges'
import { receiveComment } from '@/community/comments/receive-comment'
import { connectionOf } from '@/db/connection'
import { en } from '@/design/strings/en'
import { env } from '@/env'
import { showSearch } from '@/finding/search/show-search'
import { receiveWish } from '@/finding/wishes/receive-wish'
import { newSubmission } from '@/forms/new-submission'
import { listenForPurges } from '@/server/purge-listener'
import { makeDangerPhrases } from '@/testing/factories'
import { openFaultProxy } from '@/testing/fault-proxy'
import { testPayload } from '@/testing/payload'
import { findDanger } from './find-danger'
import { readDangers } from './read-dangers'

// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''

let payload: Payload
/** Of the pool that requests use. */
let options: pg.PoolConfig
let usual: pg.PoolConfig

const run = async (query: Parameters<Awaited<ReturnType<typeof connectionOf>>['execute']>[0]) =>
  (await connectionOf(payload)).execute(query)

beforeAll(async () => {
  payload = await testPayload()
  options = (payload.db as unknown as PostgresAdapter).pool.options
  usual = { ...options }
})
afterEach(async () => {
  Object.assign(options, usual)
  await run(sql`delete from danger_phrases`)
  await readDangers(payload)
})

const approved = (...phrases: string[]) => ({
  danger: 'other' as const,
  phrases,
  topics: [],
  exceptions: [],
  isOff: false,
})
const sees = async (text: string, from: Payload | null = payload) =>
  findDanger(text, 'any', await readDangers(from)) !== null

const post = (fields: Record<string, string>) =>
  new Request(`${env.PUBLIC_URL}/a-form`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: env.PUBLIC_URL,
      'x-client-address': '192.0.2.9',
    },
  })

describe('the phrases in force', () => {
  it('are kept in memory, and read anew when any instance changes them or purges may have been missed', async () => {
    const log = pino({ level: 'silent' })
    const heard = hearPurges(() => listener.isConnected())
    const listener = listenForPurges({ databaseUrl, log, onPurge: heard.purge, onGap: heard.gap })
    onTestFinished(async () => {
      await listener.stop()
      heard.stop()
    })
    await expect.poll(() => listener.isConnected()).toBe(true)
    const { id } = await makeDangerPhrases(payload, { approved: approved('zebra bites') })
    await listener.catchUp()
    expect(await sees('zebra bites')).toBe(true)

    // Nothing tells of this one: what is in memory is in force.
    await run(
      sql`update danger_phrases set approved = ${JSON.stringify(approved('heron pecks'))} where id = ${id}`,
    )
    expect([await sees('zebra bites'), await sees('heron pecks')]).toEqual([true, false])
    heard.gap()
    expect([await sees('zebra bites'), await sees('heron pecks')]).toEqual([false, true])

    // Another instance's change arrives as a purge.
    await payload.update({ collection: 'danger-phrases', id, data: { approved: approved('otter bites') } })
    await listener.catchUp()
    expect([await sees('heron pecks'), await sees('otter bites')]).toEqual([false, true])

    await listener.stop()
    await run(
      sql`update danger_phrases set approved = ${JSON.stringify(approved('heron pecks'))} where id = ${id}`,
    )
    expect([await sees('otter bites'), await sees('heron pecks')]).toEqual([false, true])
  })

  it('are those known last while the database is away; a search and a form for it tell of danger all the same', async () => {
    await makeDangerPhrases(payload, { approved: approved('zebra bites') })
    expect(await sees('zebra bites')).toBe(true)
    const proxy = await openFaultProxy(databaseUrl)
    const { pool } = payload.db as unknown as PostgresAdapter
    Object.assign(options, { connectionString: proxy.url, connectionTimeoutMillis: 500, query_timeout: 500 })
    const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))
    for (const client of clients) client.release(true)
    proxy.fault = 'refuse'
    proxy.resetConnections()

    expect([await sees('zebra bites'), await sees('I want to kill myself')]).toEqual([true, true])
    expect(await sees('I want to kill myself', null)).toBe(true)
    const ask = async (q: string) => {
      const response = await showSearch(
        new Request(`${env.PUBLIC_URL}/search?${new URLSearchParams({ q })}`, {
          headers: { 'x-client-address': '192.0.2.9' },
        }),
      )
      return {
        status: response.status,
        retry: response.headers.get('retry-after'),
        html: await response.text(),
      }
    }
    const inDanger = await ask('chest pain left arm')
    expect([inDanger.status, inDanger.retry]).toEqual([503, '10'])
    expect(inDanger.html).toContain(en.danger.about.heart)
    expect(inDanger.html).toContain('value="chest pain left arm"')
    const usually = await ask('cold feet')
    expect(usually.status).toBe(503)
    expect(usually.html).not.toContain(en.danger.emergency)
    const form = await receiveWish(post({ wish: 'I want to kill myself', submission: newSubmission() }))
    expect(form.status).toBe(503)
    expect(await form.text()).toContain(en.danger.crisis)
    const comment = await receiveComment('an-article', post({ nickname: 'Robin', text: 'I want to die' }))
    expect(comment.status).toBe(503)
    expect(await comment.text()).toContain(en.danger.crisis)
  })
})
