import { describe, expect, it } from 'vitest'
import { isUnmodified, versionOf } from './last-modified'
import { article, serveSite } from './testing/serve-site'

describe('versionOf', () => {
  const first = versionOf('a', undefined, 10_900)

  it('is dated by the render that first gave this text', () => {
    expect(first.lastModified).toBe(10)
    expect(versionOf('a', first, 99_000)).toEqual(first)
    expect(versionOf('b', first, 99_000).lastModified).toBe(99)
  })

  it('has no date where a whole second cannot tell it from the one before', () => {
    const second = versionOf('b', first, 10_999)
    expect(second.lastModified).toBeNull()
    expect(versionOf('c', second, 10_999).lastModified).toBeNull()
    expect(versionOf('c', second, 11_000).lastModified).toBe(11)
    // A clock that was set back.
    expect(versionOf('b', first, 5000).lastModified).toBeNull()
  })
})

describe('isUnmodified', () => {
  const version = versionOf('a', undefined, Date.UTC(2026, 0, 2, 3, 4, 5, 600))

  it.each([
    ['Fri, 02 Jan 2026 03:04:05 GMT', true],
    ['Friday, 02-Jan-26 03:04:05 GMT', true],
    ['Fri Jan  2 03:04:05 2026', true],
    ['Sat, 03 Jan 2026 03:04:05 GMT', true],
    ['Fri, 02 Jan 2026 03:04:04 GMT', false],
    ['2099', false],
    ['', false],
    ['soon', false],
    [undefined, false],
  ])('%s: %s', (header, unmodified) => expect(isUnmodified(header, version)).toBe(unmodified))

  it('is no for a version without a date', () => {
    const header = 'Fri, 02 Jan 2099 03:04:05 GMT'
    expect(isUnmodified(header, { digest: 'a', changedAt: 1, lastModified: null })).toBe(false)
    expect(isUnmodified(header, undefined)).toBe(false)
  })
})

describe('a kept page', () => {
  it('says when it changed, not in the future, and the same after a render that changed nothing', async () => {
    const { ask, site, seen } = await serveSite(article)
    const { headers } = await ask('/articles/a')
    const date = headers['last-modified'] ?? ''
    expect(new Date(date).toUTCString()).toBe(date)
    expect(Date.parse(date)).toBeLessThanOrEqual(Date.now())
    site.cache?.purge({ stale: ['article:1'], drop: [] })
    expect((await ask('/articles/a')).headers['last-modified']).toBe(date)
    expect(seen).toHaveLength(2)
  })

  it('answers 304 to its date, unless a tag is sent too', async () => {
    const { ask } = await serveSite(article)
    const { headers } = await ask('/articles/a')
    const since = { 'if-modified-since': headers['last-modified'] ?? '' }
    expect((await ask('/articles/a', { headers: since })).status).toBe(304)
    expect((await ask('/articles/a', { headers: since, method: 'HEAD' })).status).toBe(304)
    expect((await ask('/articles/a', { headers: { ...since, 'if-none-match': '"x"' } })).status).toBe(200)
    const old = { 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' }
    expect((await ask('/articles/a', { headers: old })).status).toBe(200)
  })

  it('never answers 304 to the date of an earlier text', async () => {
    let words = 'one'
    const { ask, site } = await serveSite((_, res) =>
      res.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Tag': 'article:1' }).end(words),
    )
    const { headers } = await ask('/articles/a')
    words = 'two'
    site.cache?.purge({ stale: ['article:1'], drop: [] })
    const since = { 'if-modified-since': headers['last-modified'] ?? '' }
    expect((await ask('/articles/a', { headers: since })).status).toBe(200)
  })

  it('leaves a picture as it is', async () => {
    const { ask } = await serveSite((_, res) =>
      res.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Tag': 'a' }).end('p'.repeat(2000)),
    )
    const picture = await ask('/articles/a/share.png?v=1', { headers: { 'accept-encoding': 'br, gzip' } })
    expect([picture.headers['content-encoding'], picture.body.length]).toEqual([undefined, 2000])
  })
})
