import pg from 'pg'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodePurge, PURGE_CHANNEL, type PurgeMessage } from '@/cache/purge-message'
import { openFaultProxy } from '@/testing/fault-proxy'
import { listenForPurges, type PurgeListener, type PurgeListenerOptions } from './purge-listener'

// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''

let admin: pg.Client
let listener: PurgeListener | undefined
let purges: PurgeMessage[]
let gaps: number
let logged: string[]

beforeEach(async () => {
  admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  purges = []
  gaps = 0
  logged = []
})

afterEach(async () => {
  await listener?.stop()
  await admin.end()
})

async function listen(url = databaseUrl, timing: Partial<PurgeListenerOptions> = {}): Promise<void> {
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line).msg) })
  listener = listenForPurges({
    databaseUrl: url,
    log,
    onPurge: (message) => purges.push(message),
    onGap: () => {
      gaps += 1
    },
    heartbeatMs: 50,
    firstRetryMs: 10,
    answerTimeoutMs: 200,
    connectTimeoutMs: 200,
    ...timing,
  })
  if (url === databaseUrl) await expect.poll(() => listener?.isConnected()).toBe(true)
}

const notify = (payload: string) => admin.query('select pg_notify($1, $2)', [PURGE_CHANNEL, payload])

/** Terminates the listener's connection at the server, as a restart or fail-over does. */
const cut = () =>
  admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'symptom-database purges' and datname = current_database()",
  )

describe('listenForPurges', () => {
  it('reports a purge at its commit and not when it is rolled back', async () => {
    await listen()
    const [kept = '', undone = ''] = ['article:1', 'article:2'].flatMap((tag) =>
      encodePurge({ stale: [tag], drop: [] }),
    )
    await admin.query('begin')
    await notify(undone)
    await admin.query('rollback')
    await admin.query('begin')
    await notify(kept)
    expect(purges).toEqual([])
    await admin.query('commit')
    await expect.poll(() => purges).toEqual([{ stale: ['article:1'], drop: [] }])
  })

  it('receives a purge of the greatest size', async () => {
    await listen()
    const message = { stale: Array.from({ length: 2000 }, (_, n) => `article:${n}`), drop: [] }
    for (const payload of encodePurge(message)) await notify(payload)
    await expect.poll(() => purges.flatMap((purge) => purge.stale)).toEqual(message.stale)
  })

  it('ignores garbage, says so, and goes on', async () => {
    await listen()
    await notify('garbage')
    await notify(encodePurge({ stale: [], drop: ['article:1'] })[0] ?? '')
    await expect.poll(() => purges).toEqual([{ stale: [], drop: ['article:1'] }])
    expect(logged).toEqual(['ignored an invalid purge message'])
  })

  it('reports a gap at the first connection and at each one after a loss', async () => {
    await listen()
    expect(gaps).toBe(1)
    await cut()
    await expect.poll(() => gaps).toBe(2)
    await expect.poll(() => listener?.isConnected()).toBe(true)
    expect(logged).toEqual([
      'lost the connection for purges: pages are fresh for one second only',
      'reconnected for purges: every page is stale',
    ])
    await notify(encodePurge({ stale: ['article:1'], drop: [] })[0] ?? '')
    await expect.poll(() => purges).toHaveLength(1)
  })

  it('knows whether the database answers', async () => {
    await listen()
    expect(await listener?.check()).toBe(true)
    await listener?.stop()
    expect(await listener?.check()).toBe(false)
  })

  it('is not connected, and does not fail, while there is no database', async () => {
    await listen('postgres://nobody@127.0.0.1:1/none')
    await expect
      .poll(() => logged)
      .toEqual(['lost the connection for purges: pages are fresh for one second only'])
    expect([listener?.isConnected(), await listener?.check(), gaps]).toEqual([false, false, 0])
    expect(listener?.databaseState()).toBe('away')
  })

  it('notices a connection over which nothing comes any more', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    await listen(proxy.url)
    await expect.poll(() => listener?.isConnected()).toBe(true)
    proxy.fault = 'swallow'
    await expect.poll(() => listener?.isConnected()).toBe(false)
    proxy.fault = 'pass'
    await expect.poll(() => gaps).toBe(2)
    await expect.poll(() => listener?.databaseState()).toBe('answers')
  })

  it.each([
    ['catches up', () => listener?.catchUp()],
    ['is asked whether the database answers', () => listener?.check()],
  ])('gives such a connection up as soon as it %s in vain, so that pages age at once', async (_, ask) => {
    const proxy = await openFaultProxy(databaseUrl)
    // It must not be detected by a heartbeat.
    await listen(proxy.url, { heartbeatMs: 600_000 })
    await expect.poll(() => listener?.isConnected()).toBe(true)
    proxy.fault = 'swallow'
    await ask()
    expect(listener?.isConnected()).toBe(false)
    proxy.fault = 'pass'
    await expect.poll(() => gaps).toBe(2)
  })

  it('calls the database slow while an answer is overdue, before it gives the connection up', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    await listen(proxy.url, { slowMs: 50, answerTimeoutMs: 600_000 })
    await expect.poll(() => listener?.databaseState()).toBe('answers')
    proxy.fault = 'swallow'
    await expect.poll(() => listener?.databaseState()).toBe('slow')
    expect(listener?.isConnected()).toBe(true)
  })

  it('stops at once over a connection that is dead', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    await listen(proxy.url, { heartbeatMs: 600_000 })
    await expect.poll(() => listener?.isConnected()).toBe(true)
    proxy.fault = 'swallow'
    await listener?.stop()
    expect(listener?.isConnected()).toBe(false)
  })

  it('has applied every purge committed before it was asked to catch up', async () => {
    await listen()
    for (let round = 1; round <= 200; round++) {
      await notify(encodePurge({ stale: [`author:${round}`], drop: [] })[0] ?? '')
      await listener?.catchUp()
      expect(purges.at(-1)).toEqual({ stale: [`author:${round}`], drop: [] })
    }
  })

  it('ends its connection when it is stopped', async () => {
    await listen()
    await listener?.stop()
    const count = async () => {
      const { rows } = await admin.query(
        "select count(*)::int as n from pg_stat_activity where application_name = 'symptom-database purges' and datname = current_database()",
      )
      return rows[0].n
    }
    await expect.poll(count).toBe(0)
  })
})
