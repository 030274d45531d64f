import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openFaultProxy } from './fault-proxy'

const databaseUrl = process.env.TEST_DATABASE_URL ?? ''

/** A long timeout if a response is expected, and a short one if none may come. */
async function connect(connectionString: string, brief: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 20_000, ...brief })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const ask = async (client: pg.Client) => (await client.query('select 1 as one')).rows[0].one

describe('the proxy of the tests', () => {
  it('passes what it is given, and only later where it is told so', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    const client = await connect(proxy.url)
    expect(await ask(client)).toBe(1)
    proxy.latencyMs = 100
    const begun = performance.now()
    expect(await ask(client)).toBe(1)
    expect(performance.now() - begun).toBeGreaterThan(90)
    await client.end()
  })

  it('swallows without a word, old connections and new ones', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    const client = await connect(proxy.url, { query_timeout: 300 })
    proxy.fault = 'swallow'
    await expect(ask(client)).rejects.toThrow('Query read timeout')
    await expect(connect(proxy.url, { connectionTimeoutMillis: 300 })).rejects.toThrow('timeout')
  })

  it('forgets the connections that are open and no other', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    const client = await connect(proxy.url, { query_timeout: 300 })
    proxy.forgetConnections()
    await expect(ask(client)).rejects.toThrow('Query read timeout')
    expect(await ask(await connect(proxy.url))).toBe(1)
  })

  it('resets and refuses', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    const client = await connect(proxy.url)
    proxy.fault = 'refuse'
    expect(await ask(client)).toBe(1)
    await expect(connect(proxy.url)).rejects.toMatchObject({ code: 'ECONNRESET' })
    proxy.resetConnections()
    await expect(ask(client)).rejects.toThrow()
  })
})
