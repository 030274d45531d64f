import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { serveSite } from './testing/serve-site'

/** A fake Next that only sets headers that describe its response and, like Next, leaves existing headers alone. */
const bare: RequestListener = (req, res) => {
  const path = req.url ?? ''
  if (path === '/missing') res.writeHead(404, { 'Cache-Tag': 'redirects' }).end('none')
  else if (path === '/old') res.writeHead(308, { 'Cache-Tag': 'redirects', Location: '/' }).end()
  else if (path === '/broken') res.writeHead(500).end()
  else if (path === '/untagged') res.end('a page that is not kept')
  else if (path.startsWith('/api/media/file')) {
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    res.end('file')
  } else res.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Tag': 'settings' }).end('x'.repeat(700))
}

describe('every answer', () => {
  const post = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } }
  const tooMuch = { method: 'POST', headers: { 'content-length': '300000' } }
  const kinds: [string, string, { method?: string; headers?: Record<string, string> }, number][] = [
    ['a page', '/articles/a', {}, 200],
    ['its HEAD', '/articles/a', { method: 'HEAD' }, 200],
    ['an unchanged page', '/articles/a', { headers: { 'if-none-match': '*' } }, 304],
    ['a missing page', '/missing', {}, 404],
    ['a redirect', '/old', {}, 308],
    ['a page that cannot be rendered', '/broken', {}, 503],
    ['a page that is not kept', '/untagged', {}, 200],
    ['robots.txt', '/robots.txt', {}, 200],
    ['a feed', '/feed.xml', {}, 200],
    ['a share picture', '/articles/a/share.png', {}, 200],
    ['healthz', '/healthz', {}, 200],
    ['readyz', '/readyz', {}, 200],
    ['backupz', '/backupz', {}, 200],
    ['mirrorz', '/mirrorz', {}, 200],
    ['the search', '/search', {}, 200],
    ['a form', '/articles/a/comment', {}, 200],
    ['a form that was too much', '/articles/a/comment', tooMuch, 413],
    ['the panel', '/admin', {}, 200],
    ['a file of a picture', '/api/media/file/a.png', {}, 200],
    ['the API', '/api/articles', {}, 200],
    ['a refused API request', '/api/articles?limit=x', {}, 400],
    ['an upload by nobody', '/api/media', post, 401],
    ['a wrong method', '/articles/a', { method: 'DELETE' }, 405],
    ['too long an address', `/${'a'.repeat(9000)}`, {}, 414],
  ]

  it.each(kinds)('%s is what it says it is', async (_, path, options, status) => {
    const { ask } = await serveSite(bare)
    const chunks =
      options === post ? [Buffer.from('--x')] : options === tooMuch ? [Buffer.alloc(300_000)] : []
    const answer = await ask(path, { ...options, chunks })
    expect([answer.status, answer.headers['x-content-type-options']]).toEqual([status, 'nosniff'])
  })

  it('of the API is kept by nobody, but for files', async () => {
    const { ask } = await serveSite(bare)
    const credentials: Record<string, string>[] = [
      {},
      { cookie: 'symptoms-token=a' },
      { authorization: 'JWT a' },
    ]
    for (const headers of credentials)
      expect((await ask('/api/articles', { headers })).headers['cache-control']).toBe('no-store')
    expect((await ask('/api/media/file/a.png')).headers['cache-control']).toContain('immutable')
  })

  it('of the panel asks for no device, and stands apart from windows of other sites', async () => {
    const { ask } = await serveSite(bare)
    expect((await ask('/admin/collections/articles')).headers).toMatchObject({
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'cross-origin-opener-policy': 'same-origin',
    })
  })
})
