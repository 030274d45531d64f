import type pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { type FaultProxy, openFaultProxy } from '@/testing/fault-proxy'
import { ListeningPool } from './listening-pool'
import { openPools, poolsAnswer } from './open-pools'

// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''
const SIZE = 5

let pool: pg.Pool | undefined

afterEach(async () => {
  await pool?.end()
})

/** A pool whose connections are all open and go through the proxy. */
async function fill(timing: pg.PoolConfig & { trustedMs?: number; signOfLifeMs?: number } = {}) {
  const proxy = await openFaultProxy(databaseUrl)
  const { trustedMs, signOfLifeMs, ...config } = timing
  const own = new ListeningPool(
    { connectionString: proxy.url, max: SIZE, connectionTimeoutMillis: 2_000, query_timeout: 300, ...config },
    { trustedMs: trustedMs ?? 0, signOfLifeMs: signOfLifeMs ?? 200 },
  )
  pool = own
  await Promise.all(Array.from({ length: SIZE }, () => own.query('select pg_sleep(0.02)')))
  expect([own.totalCount, proxy.connections()]).toEqual([SIZE, SIZE])
  return { proxy, own }
}

const ask = async (own: pg.Pool) => (await own.query('select 1 as one')).rows[0].one

describe('connections that die without a word', () => {
  it('are found before they are handed out, and the pool goes on with new ones', async () => {
    const { proxy, own } = await fill()
    proxy.forgetConnections()
    // In sequence: none of them may wait for each dead connection in turn.
    for (let n = 0; n < SIZE; n++) expect(await ask(own)).toBe(1)
    expect(await Promise.all(Array.from({ length: 20 }, () => ask(own)))).toEqual(Array(20).fill(1))
  })

  it('end a query in flight, and with it the trust in the other rested ones', async () => {
    const { proxy, own } = await fill({ trustedMs: 600_000 })
    proxy.forgetConnections()
    await expect(ask(own)).rejects.toThrow('timeout')
    await expect.poll(() => own.totalCount).toBe(0)
    expect(await ask(own)).toBe(1)
  })

  it('end a transaction, whose connection does not go back', async () => {
    const { proxy, own } = await fill({ trustedMs: 600_000 })
    const client = await own.connect()
    await client.query('begin')
    proxy.forgetConnections()
    await expect(client.query('select 1')).rejects.toThrow('timeout')
    await expect(client.query('rollback')).rejects.toThrow()
    client.release()
    await expect.poll(() => own.totalCount).toBe(0)
    expect(await ask(own)).toBe(1)
  })

  it('leave nothing to wait for when the database cannot be reached at all, and are made good for afterwards', async () => {
    const { proxy, own } = await fill({ connectionTimeoutMillis: 1000 })
    for (const fault of ['swallow', 'refuse'] as const) {
      proxy.fault = fault
      if (fault === 'refuse') proxy.resetConnections()
      await expect(ask(own)).rejects.toThrow()
      proxy.fault = 'pass'
      await expect.poll(() => ask(own).catch(() => 0), { timeout: 10_000 }).toBe(1)
    }
  })
})

describe('a statement that the database refuses', () => {
  it('costs no other connection', async () => {
    const { own } = await fill({ trustedMs: 600_000 })
    await expect(own.query('select wrong')).rejects.toThrow('does not exist')
    await expect.poll(() => own.totalCount).toBe(SIZE - 1)
  })
})

describe('readiness', () => {
  const unready = (proxy: FaultProxy) => {
    proxy.fault = 'swallow'
    return poolsAnswer(300)
  }

  it('is that of the pool that requests use', async () => {
    const { proxy, own } = await fill()
    expect(openPools().has(own)).toBe(true)
    expect(await poolsAnswer(10_000)).toBe(true)
    expect(await unready(proxy)).toBe(false)
    proxy.fault = 'pass'
    await expect.poll(() => poolsAnswer(10_000), { timeout: 20_000 }).toBe(true)
    await own.end()
    pool = undefined
    expect(openPools().has(own)).toBe(false)
  })
})
