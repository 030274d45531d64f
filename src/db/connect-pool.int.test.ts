import path from 'node:path'
import config from '@payload-config'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { BasePayload } from 'payload'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openFaultProxy } from '@/testing/fault-proxy'
import { databaseAdapter } from './adapter'
import { openPools } from './open-pools'

// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''

/** Payload with a separate pool, whose connections go to another address. */
async function startPayload(connectionString: string): Promise<PostgresAdapter> {
  const db = databaseAdapter(path.resolve('migrations'))
  const init: typeof db.init = (args) => {
    const adapter = db.init(args) as unknown as PostgresAdapter
    adapter.poolOptions = { ...adapter.poolOptions, connectionString, connectionTimeoutMillis: 2_000 }
    return adapter as never
  }
  const settings = await config
  const payload = new BasePayload()
  await payload.init({ config: { ...settings, db: { ...settings.db, init } }, disableOnInit: true })
  const adapter = payload.db as unknown as PostgresAdapter
  onTestFinished(() => adapter.pool.end())
  return adapter
}

const answers = (pool: PostgresAdapter['pool']) =>
  pool.query('select 1').then(
    () => true,
    () => false,
  )

describe('the pool of Payload', () => {
  it('keeps each of its connections usable through more resets than it has connections', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    const { pool } = await startPayload(proxy.url)
    const most = pool.options.max
    for (let round = 0; round <= most; round++) {
      await pool.query('select 1')
      proxy.resetConnections()
      await expect.poll(() => answers(pool)).toBe(true)
    }
    const clients = await Promise.all(Array.from({ length: most }, () => pool.connect()))
    expect(clients).toHaveLength(most)
    for (const client of clients) client.release()
  })

  it('is whole for those who ask: nobody keeps one of its connections for good', async () => {
    const { pool } = await startPayload(databaseUrl)
    await answers(pool)
    expect(pool.totalCount - pool.idleCount).toBe(0)
  })

  it('is gone again when the start failed', async () => {
    const before = openPools().size
    await expect(startPayload('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('cannot connect')
    expect(openPools().size).toBe(before)
  })
})
