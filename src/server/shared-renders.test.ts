import { describe, expect, it } from 'vitest'
import { driven } from './testing/driven-page-cache'

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
