import { describe, expect, it } from 'vitest'
import { foldTags } from '@/cache/fold-tags'
import { EVERYTHING } from '@/cache/purge-message'
import type { PageCache } from './page-cache'
import { driven, type TestPage } from './testing/driven-page-cache'

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
