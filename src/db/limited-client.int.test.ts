import { getHeapSpaceStatistics } from 'node:v8'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LimitedClient } from './limited-client'

let client: LimitedClient

beforeAll(async () => {
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  client = new LimitedClient({ connectionString: process.env.TEST_DATABASE_URL, query_timeout: 10_000 })
  await client.connect()
})
afterAll(() => client.end())

describe('queries that are asked for at the same time on one connection', () => {
  it('are sent one after the other, in order, and none waits inside of pg', async () => {
    const waiting: number[] = []
    const ask = async (value: number) => {
      const { rows } = await client.query<{ value: number }>('select $1::int as value', [value])
      waiting.push((Reflect.get(client, '_queryQueue') as unknown[]).length)
      return rows[0]?.value
    }
    expect(await Promise.all([ask(1), ask(2), ask(3), ask(4)])).toEqual([1, 2, 3, 4])
    expect(waiting).toEqual([0, 0, 0, 0])
  })

  it('do not suffer from one that fails', async () => {
    const [bad, good] = await Promise.allSettled([
      client.query('select no_such_column'),
      client.query('select 1 as one'),
    ])
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: '42703' } })
    expect(good).toMatchObject({ status: 'fulfilled', value: { rows: [{ one: 1 }] } })
  })
})

/** What has survived, in bytes. */
const oldObjects = () =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0

describe('the rows of a query that was answered', () => {
  const question = "select repeat('x', 12000) || i as words from generate_series(1, 20) i"
  const forms = {
    'a promise': () => client.query(question),
    'a callback': () =>
      new Promise<void>((resolve) => {
        void client.query(question, () => resolve())
      }),
  }

  it.each(Object.entries(forms))('are not kept: %s', async (_, ask) => {
    const before = oldObjects()
    for (let asked = 0; asked < 200; asked++) await ask()
    // All of them are 48 MB.
    expect(oldObjects() - before).toBeLessThan(16 * 2 ** 20)
  })
})
