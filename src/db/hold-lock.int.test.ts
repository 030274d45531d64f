import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openFaultProxy } from '@/testing/fault-proxy'
import { type HeldLock, holdLock, type LockOptions } from './hold-lock'

// biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
const databaseUrl = process.env.TEST_DATABASE_URL ?? ''
const KEY = 7_265_999

const held: HeldLock[] = []

afterEach(async () => {
  await Promise.all(held.splice(0).map((lock) => lock.release()))
})

async function take(options: Partial<LockOptions> = {}): Promise<HeldLock | null> {
  const lock = await holdLock({ databaseUrl, key: KEY, name: 'a tested lock', ...options })
  if (lock) held.push(lock)
  return lock
}

const short = { beatMs: 50, answerMs: 200, silenceMs: 600 }

describe('a lock that belongs to a session', () => {
  it('is held by one, and free as soon as it is given back', async () => {
    const first = await take()
    expect(await take()).toBeNull()
    await first?.release()
    expect(await take()).not.toBeNull()
  })

  it('whose connection is cut is lost at once, is said once, and is free', async () => {
    const onLost = vi.fn()
    const first = await take({ onLost })
    const admin = new pg.Client({ connectionString: databaseUrl })
    await admin.connect()
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'a tested lock'",
    )
    await admin.end()
    await expect.poll(() => first?.isHeld()).toBe(false)
    await expect.poll(() => take()).not.toBeNull()
    await expect(first?.query('select 1')).rejects.toThrow()
    expect(onLost).toHaveBeenCalledTimes(1)
  })

  it('whose holder vanished without a word is lost to it, and free for the next', async () => {
    const proxy = await openFaultProxy(databaseUrl)
    const first = await take({ ...short, databaseUrl: proxy.url })
    expect(first?.isHeld()).toBe(true)
    proxy.fault = 'swallow'
    await expect.poll(() => first?.isHeld()).toBe(false)
    await expect.poll(() => take(), { timeout: 20_000 }).not.toBeNull()
  })

  it('outlives silence of its holder and a long query', async () => {
    const first = await take(short)
    await first?.query('select pg_sleep(0.15)')
    // Timed by the database: twice the silence that it tolerates.
    const clock = new pg.Client({ connectionString: databaseUrl })
    await clock.connect()
    await clock.query('select pg_sleep(1.2)')
    await clock.end()
    expect(first?.isHeld()).toBe(true)
    expect(await take()).toBeNull()
  })
})
