import { describe, expect, it } from 'vitest'
import { foldTags } from '@/cache/fold-tags'
import { EVERYTHING } from '@/cache/purge-message'
import { type DatabaseState, PageCache, type PageCacheOptions } from './page-cache'

type TestPage = { text: string; tags: string[] | null; missing: boolean; bytes: number; freshForMs?: number }

/** A cache over a renderer that the test drives: each render waits until the test settles it. */
function driven(options: Partial<PageCacheOptions<TestPage>> = {}) {
  const renders: { key: string; finish: (page: Partial<TestPage>) => void; fail: () => void }[] = []
  const clock = { ms: 0, purgesArrive: true, database: 'answers' as DatabaseState }
  const failures: string[] = []
  const cache = new PageCache<TestPage>({
    maxBytes: 100_000,
    now: () => clock.ms,
    purgesArrive: () => clock.purgesArrive,
    databaseState: () => clock.database,
    onRenderFailed: (key) => failures.push(key),
    render: (key) =>
      new Promise((finish, fail) => {
        renders.push({
          key,
          finish: (page) => finish({ text: key, tags: [key], missing: false, bytes: 100, ...page }),
          fail: () => fail(new Error('no database')),
        })
      }),
    ...options,
  })
  const load = async (key: string, page: Partial<TestPage> = {}) => {
    const got = cache.get(key)
    renders.at(-1)?.finish(page)
    return got
  }
  return { cache, renders, clock, failures, load }
}

describe('freshness', () => {
  it('keeps a page until one of its tags is purged', async () => {
    const { cache, load, renders } = driven()
    expect(await load('/a', { tags: ['article:1', 'author:2'] })).toMatchObject({ source: 'miss' })
    cache.purge({ stale: ['article:2'], drop: [] })
    expect(cache.fresh('/a')?.text).toBe('/a')
    expect(await cache.get('/a')).toMatchObject({ source: 'hit' })
    cache.purge({ stale: ['author:2'], drop: [] })
    expect(cache.fresh('/a')).toBeUndefined()
    expect(await load('/a', { text: 'new' })).toMatchObject({ source: 'renewed', page: { text: 'new' } })
    expect(renders).toHaveLength(2)
  })

  it('outdates and withdraws a page whose many tags were folded', async () => {
    const { cache, load, renders } = driven()
    const folded = foldTags(Array.from({ length: 2000 }, (_, at) => `article:${at}`))
    await load('/a', { tags: folded })
    cache.purge({ stale: ['author:7'], drop: [] })
    expect(cache.fresh('/a')).toBeDefined()
    cache.purge({ stale: ['article:7'], drop: [] })
    expect(cache.fresh('/a')).toBeUndefined()
    await load('/a', { tags: folded })
    cache.purge({ stale: [], drop: ['article:1999'] })
    const asked = cache.get('/a')
    renders.at(-1)?.fail()
    expect(await asked).toBeNull()
  })

  it('renders again when a purge arrived during the render', async () => {
    const { cache, renders } = driven()
    const got = cache.get('/a')
    cache.purge({ stale: ['article:1'], drop: [] })
    renders[0]?.finish({ tags: ['article:1'] })
    expect((await got)?.source).toBe('miss')
    expect(cache.fresh('/a')).toBeUndefined()
  })

  it('ends when the page changes by itself, counted from the begin of its render, and waits for what comes then', async () => {
    const { cache, renders, clock, load } = driven({ patienceMs: 0 })
    const got = cache.get('/a')
    clock.ms = 200
    renders[0]?.finish({ missing: true, freshForMs: 500 })
    await got
    clock.ms = 499
    expect(cache.fresh('/a')).toBeDefined()
    clock.ms = 500
    expect(cache.fresh('/a')).toBeUndefined()
    expect(await load('/a', { text: 'there now' })).toMatchObject({
      source: 'renewed',
      page: { text: 'there now' },
    })
  })

  it('counts the age from the begin of the render', async () => {
    const { cache, renders, clock } = driven({ maxAgeMs: 1000 })
    const got = cache.get('/a')
    clock.ms = 400
    renders[0]?.finish({})
    await got
    clock.ms = 999
    expect(cache.fresh('/a')).toBeDefined()
    clock.ms = 1000
    expect(cache.fresh('/a')).toBeUndefined()
  })

  it('trusts a page for a second only while no purges arrive', async () => {
    const { cache, clock, load } = driven()
    await load('/a')
    clock.purgesArrive = false
    clock.ms = 999
    expect(cache.fresh('/a')).toBeDefined()
    clock.ms = 1000
    expect(cache.fresh('/a')).toBeUndefined()
    clock.purgesArrive = true
    expect(cache.fresh('/a')).toBeDefined()
  })

  it.each([
    ['a gap', (cache: PageCache<TestPage>) => cache.purgeEverything()],
    ['a purge of everything', (cache: PageCache<TestPage>) => cache.purge({ stale: [EVERYTHING], drop: [] })],
  ])('makes every page stale at %s, but not those rendered later', async (_, act) => {
    const { cache, load } = driven()
    await load('/a')
    act(cache)
    expect(cache.fresh('/a')).toBeUndefined()
    await load('/a')
    expect(cache.fresh('/a')).toBeDefined()
  })

  it('makes everything stale when more tags were purged than it remembers', async () => {
    const { cache, load } = driven({ maxPurgedTags: 3 })
    await load('/a')
    cache.purge({ stale: ['x:1', 'x:2', 'x:3'], drop: [] })
    expect(cache.fresh('/a')).toBeDefined()
    cache.purge({ stale: ['x:4'], drop: [] })
    expect(cache.fresh('/a')).toBeUndefined()
    await load('/a')
    expect(cache.fresh('/a')).toBeDefined()
  })

  it('does not keep what has no tags', async () => {
    const { cache, load } = driven()
    expect(await load('/a', { tags: null })).toMatchObject({ source: 'miss' })
    expect(cache.fresh('/a')).toBeUndefined()
    expect(cache.usage().pages).toBe(0)
  })
})

describe('one render for many', () => {
  it('answers requests that arrive together from one render', async () => {
    const { cache, renders } = driven()
    const both = Promise.all([cache.get('/a'), cache.get('/a')])
    renders[0]?.finish({})
    expect(await both).toHaveLength(2)
    expect(renders).toHaveLength(1)
  })

  it('gives a request that arrived after a purge nothing older than the purge', async () => {
    const { cache, renders } = driven()
    const early = cache.get('/a')
    cache.purge({ stale: ['article:1'], drop: [] })
    const late = [cache.get('/a'), cache.get('/a')]
    renders[0]?.finish({ tags: ['article:1'], text: 'old' })
    expect((await early)?.page.text).toBe('old')
    expect(renders).toHaveLength(2)
    renders[1]?.finish({ tags: ['article:1'], text: 'new' })
    expect((await Promise.all(late)).map((got) => got?.page.text)).toEqual(['new', 'new'])
    expect(renders).toHaveLength(2)
  })

  it('joins a render that a purge of other tags does not concern', async () => {
    const { cache, renders } = driven()
    const early = cache.get('/a')
    cache.purge({ stale: ['article:2'], drop: [] })
    const late = cache.get('/a')
    renders[0]?.finish({ tags: ['article:1'] })
    await Promise.all([early, late])
    expect(renders).toHaveLength(1)
  })

  it('takes a page without tags for outdated after any purge', async () => {
    const { cache, renders } = driven()
    const early = cache.get('/a')
    cache.purge({ stale: ['article:2'], drop: [] })
    const late = cache.get('/a')
    renders[0]?.finish({ tags: null, text: 'old' })
    await early
    renders[1]?.finish({ tags: null, text: 'new' })
    expect((await late)?.page.text).toBe('new')
  })
})

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

describe('bounds', () => {
  it('keeps the bytes below the limit and drops what was unused for longest', async () => {
    const { cache, load } = driven({ maxBytes: 3000 })
    for (const key of ['/a', '/b', '/c']) await load(key, { bytes: 900 })
    expect(cache.fresh('/a')).toBeDefined()
    await load('/d', { bytes: 900 })
    expect(cache.fresh('/b')).toBeUndefined()
    expect(['/a', '/c', '/d'].every((key) => cache.fresh(key))).toBe(true)
    expect(cache.usage().bytes).toBeLessThanOrEqual(3000)
  })

  it('does not let missing pages push out pages', async () => {
    const { cache, load } = driven()
    await load('/a')
    for (let n = 0; n < 2000; n++) await load(`/junk-${n}`, { missing: true })
    expect(cache.fresh('/a')).toBeDefined()
    expect(cache.usage()).toMatchObject({ pages: 1, missing: 500 })
  })
})

describe('when a render does not come', () => {
  /** A page that was kept and is not fresh any more. */
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
    // The patience of the others is over by then.
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
