import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { serveSite } from './testing/serve-site'

/** Knows one article, one that moved, the comments of both, and an old URL with capitals. */
const next: RequestListener = (req, res) => {
  const kept = { 'Cache-Tag': 'article:1', 'Content-Type': 'text/html' }
  const moved: Record<string, string> = { '/articles/old': '/articles/new', '/Old/Page': '/articles/a' }
  const [path = ''] = (req.url ?? '').split('?')
  if (path === '/articles/a' || path === '/authors') res.writeHead(200, kept).end('page')
  else if (moved[path]) res.writeHead(301, { ...kept, Location: moved[path] }).end()
  else res.writeHead(404, { ...kept, 'Cache-Tag': 'missing' }).end('none')
}

describe('an address in other letters', () => {
  it.each([
    ['/Articles/A?utm_source=News', 301, '/articles/a?utm_source=News'],
    ['/articles/A', 301, '/articles/a'],
    ['/AUTHORS/', 301, '/authors'],
    ['/Articles/A/Comment?reply=5', 301, '/articles/a/comment?reply=5'],
    ['/SEARCH?q=Tired', 301, '/search?q=Tired'],
    ['/Articles/Old?x=1', 301, '/articles/new?x=1'],
    ['/Articles/Old/comment', 301, '/articles/new/comment'],
    ['/Old/Page', 301, '/articles/a'],
    ['/Articles/None', 404, undefined],
    ['/Articles/None/Comment', 404, undefined],
    ['/Articles/A/Share.png', 404, undefined],
    ['/Articles/É', 404, undefined],
    ['/articles/a', 200, undefined],
  ])('%s: %i %s', async (path, status, location) => {
    const { ask } = await serveSite(next)
    const answer = await ask(encodeURI(path))
    expect([answer.status, answer.headers.location]).toEqual([status, location])
    expect((await ask(encodeURI(path), { method: 'HEAD' })).status).toBe(status)
    if (!location) return
    // A single redirect, never a loop.
    const [target = ''] = location.split('?')
    expect(target).toBe(target.toLowerCase())
  })
})

describe('a feed', () => {
  const feed: RequestListener = (_req, res) =>
    res
      .writeHead(200, {
        'Cache-Tag': 'site',
        'Content-Type': 'application/feed+json',
        'Access-Control-Allow-Origin': '*',
      })
      .end('{}')

  it('may be read by pages of other sites, also unchanged, and asked about before', async () => {
    const { ask } = await serveSite(feed)
    const asked = await ask('/feed.json')
    const etag = String(asked.headers.etag)
    const answers = [
      asked,
      await ask('/feed.json', { method: 'HEAD' }),
      await ask('/feed.json', { headers: { 'if-none-match': etag } }),
      await ask('/articles/a/comments/feed.json', { method: 'OPTIONS' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 304, 204])
    for (const { headers } of answers) expect(headers['access-control-allow-origin']).toBe('*')
    expect(answers[3]?.headers['access-control-allow-headers']).toContain('If-None-Match')
    expect((await ask('/articles/a', { method: 'OPTIONS' })).status).toBe(405)
  })
})
