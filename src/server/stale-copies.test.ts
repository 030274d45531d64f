import { describe, expect, it } from 'vitest'
import type { DatabaseState } from './page-cache'
import { driven } from './testing/driven-page-cache'

describe('when rendering fails', () => {
  const failing = async (key = '/a') => {
    const made = driven()
    await made.load(key)
    made.cache.purge({ stale: [key], drop: [] })
    const got = made.cache.get(key)
    made.renders[1]?.fail()
    expect(await got).toMatchObject({ source: 'stale', page: { text: key } })
    return made
  }

  it('serves the stale copy, and rests before it tries again', async () => {
    const { cache, renders, clock, failures } = await failing()
    clock.ms = 4999
    expect((await cache.get('/a'))?.source).toBe('stale')
    expect(renders).toHaveLength(2)
    expect(failures).toEqual(['/a'])
    clock.ms = 5000
    const again = cache.get('/a')
    expect(renders).toHaveLength(3)
    renders[2]?.finish({ text: 'new' })
    expect(await again).toMatchObject({ source: 'renewed', page: { text: 'new' } })
  })

  it('never serves a copy whose tag was dropped', async () => {
    const { cache } = await failing()
    cache.purge({ stale: [], drop: ['/a'] })
    expect(await cache.get('/a')).toBeNull()
  })

  it('renders a dropped page again before it is served', async () => {
    const { cache, load } = driven()
    await load('/a')
    cache.purge({ stale: [], drop: ['/a'] })
    expect(cache.fresh('/a')).toBeUndefined()
    expect(await load('/a', { missing: true, text: 'gone' })).toMatchObject({ page: { text: 'gone' } })
    expect(cache.usage()).toMatchObject({ pages: 0, missing: 1 })
  })

  it('has no answer without a copy, and one report for all who waited', async () => {
    const { cache, renders, failures } = driven()
    const both = Promise.all([cache.get('/a'), cache.get('/a')])
    renders[0]?.fail()
    expect(await both).toEqual([null, null])
    expect(failures).toEqual(['/a'])
  })

  it('does not serve a copy older than its limit', async () => {
    const { cache, clock, renders } = await failing()
    const failAgain = () => {
      const got = cache.get('/a')
      renders.at(-1)?.fail()
      return got
    }
    clock.ms = 24 * 60 * 60_000 - 1
    expect((await failAgain())?.source).toBe('stale')
    clock.ms += 5000
    expect(await failAgain()).toBeNull()
  })
})

describe('when a render does not come', () => {
  /** A cached page that is no longer fresh. */
  const old = async (how: 'aged' | 'purged', database: DatabaseState, options = {}) => {
    const made = driven({ maxAgeMs: 1000, patienceMs: 1, ...options })
    await made.load('/a', { text: 'old' })
    made.clock.database = database
    if (how === 'aged') made.clock.ms = 1000
    else made.cache.purge({ stale: ['/a'], drop: [] })
    return made
  }

  it.each([
    ['aged', 'answers'],
    ['aged', 'slow'],
    ['purged', 'slow'],
    ['aged', 'away'],
    ['purged', 'away'],
  ] as const)(
    'a copy that is %s stands in while the database %s, and the render goes on',
    async (how, database) => {
      const { cache, renders } = await old(how, database)
      expect(await cache.get('/a')).toMatchObject({ source: 'stale', page: { text: 'old' } })
      renders[1]?.finish({ text: 'new' })
      await expect.poll(() => cache.fresh('/a')?.text).toBe('new')
      expect(renders).toHaveLength(2)
    },
  )

  it('whoever comes later waits no longer than the first', async () => {
    const { cache, clock, renders } = await old('aged', 'slow', { patienceMs: 60_000 })
    const first = cache.get('/a')
    clock.ms += 60_000
    expect((await cache.get('/a'))?.source).toBe('stale')
    renders[1]?.finish({})
    await first
  })

  it('a render that comes in time is what the reader gets', async () => {
    const { cache, renders } = await old('aged', 'slow', { patienceMs: 60_000 })
    const got = cache.get('/a')
    renders[1]?.finish({ text: 'new' })
    expect(await got).toMatchObject({ source: 'renewed', page: { text: 'new' } })
  })

  it('what was changed is waited for while the database answers', async () => {
    const { cache, renders } = await old('purged', 'answers')
    const got = cache.get('/a')
    // The others have stopped waiting by then.
    expect((await (await old('aged', 'answers')).cache.get('/a'))?.source).toBe('stale')
    renders[1]?.finish({ text: 'new' })
    expect(await got).toMatchObject({ source: 'renewed', page: { text: 'new' } })
  })

  it('what is withdrawn meanwhile never stands in', async () => {
    const { cache, renders } = await old('aged', 'slow')
    const got = cache.get('/a')
    cache.purge({ stale: [], drop: ['/a'] })
    const after = cache.get('/a')
    renders[1]?.finish({ text: 'before its withdrawal', tags: ['/a'] })
    await expect.poll(() => renders.length).toBe(3)
    renders[2]?.finish({ text: 'gone', missing: true })
    expect((await after)?.page.text).toBe('gone')
    expect((await got)?.page.text).not.toBe('old')
  })
})
