import http from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import pino from 'pino'
import { describe, expect, it, vi } from 'vitest'
import { createSiteServer } from './site-server'
import { article, serveSite } from './testing/serve-site'

describe('pages', () => {
  it('renders once and answers from the cache, in the form that the client wants', async () => {
    const { ask, seen } = await serveSite(article)
    const first = await ask('/articles/a', { headers: { 'accept-encoding': 'br' } })
    expect(first.headers).toMatchObject({
      'cache-status': 'SymptomDatabase; fwd=miss; stored',
      'content-encoding': 'br',
    })
    expect(brotliDecompressSync(first.body).toString()).toContain('<h1>/articles/a</h1>')
    const second = await ask('/articles/a?utm_source=x')
    expect(second.headers).toMatchObject({ 'cache-status': 'SymptomDatabase; hit', vary: 'Accept-Encoding' })
    expect(second.headers['content-encoding']).toBeUndefined()
    expect(second.headers['cache-tag']).toBeUndefined()
    expect(second.body.toString()).toContain('<h1>/articles/a</h1>')
    expect(seen).toHaveLength(1)
  })

  it('shows the render nothing of the reader', async () => {
    const { ask, seen } = await serveSite(article)
    const headers = {
      cookie: 'payload-token=abc',
      'user-agent': 'x',
      'accept-language': 'de',
      'x-forwarded-host': 'evil',
    }
    await ask('/articles/a?secret=1', { headers })
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/articles/a' })
    expect(seen[0]?.headers).toEqual({
      host: 'health.example',
      'x-forwarded-proto': 'https',
      connection: 'keep-alive',
    })
  })

  it('answers 304 to each way of naming the ETag, and 200 to another', async () => {
    const { ask } = await serveSite(article)
    const { etag = '' } = (await ask('/articles/a')).headers
    for (const header of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await ask('/articles/a', { headers: { 'if-none-match': header } })
      expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag])
      expect(answer.headers).toMatchObject({
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=0, must-revalidate',
      })
    }
    expect((await ask('/articles/a', { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
    const other = await ask('/articles/a', { headers: { 'if-none-match': etag, 'accept-encoding': 'gzip' } })
    expect(other.status).toBe(200)
  })

  it('are sent smaller once they were asked for again, and 304 to whoever has the first form', async () => {
    const words = Array.from({ length: 3000 }, (_, n) => `word${(n * 7919) % 1009}`).join(' ')
    const { ask } = await serveSite((_, res) => {
      res.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Tag': 'article:1' })
      res.end(words)
    })
    const open = (headers = {}) => ask('/articles/a', { headers: { 'accept-encoding': 'br', ...headers } })
    const first = await open()
    const { etag = '' } = first.headers
    await vi.waitFor(async () => expect((await open()).body.length).toBeLessThan(first.body.length))
    const better = await open()
    expect(brotliDecompressSync(better.body).toString()).toBe(words)
    expect(better.headers.etag).not.toBe(etag)
    for (const known of [etag, better.headers.etag ?? '']) {
      const answer = await open({ 'if-none-match': known })
      expect([answer.status, answer.headers.etag]).toEqual([304, known])
    }
  })

  it('answers HEAD like GET without the body, and from one render', async () => {
    const { ask, seen } = await serveSite(article)
    const head = await ask('/articles/a', { method: 'HEAD' })
    const get = await ask('/articles/a')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(get.body.length),
    ])
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(seen.map(({ method }) => method)).toEqual(['GET'])
  })

  it('keeps the status of a missing page whatever the client has', async () => {
    const { ask } = await serveSite((_, res) =>
      res.writeHead(404, { 'Cache-Tag': 'redirects' }).end('not here'),
    )
    expect((await ask('/nowhere')).status).toBe(404)
    expect((await ask('/nowhere', { headers: { 'if-none-match': '*' } })).status).toBe(404)
  })

  it('serves the old page, marked, when the new one fails; and says sorry without one', async () => {
    let works = true
    const { ask, site } = await serveSite(
      (req, res) => (works ? article(req, res) : res.writeHead(500).end()),
      {
        edge: 'varnish',
      },
    )
    await ask('/articles/a')
    works = false
    site.cache?.purge({ stale: ['article:1'], drop: [] })
    const stale = await ask('/articles/a')
    expect(stale.status).toBe(200)
    expect(stale.headers['cache-status']).toBe('SymptomDatabase; fwd=stale; detail=copy')
    expect(stale.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    site.cache?.purge({ stale: [], drop: ['article:1'] })
    for (const path of ['/articles/a', '/articles/b']) {
      const sorry = await ask(path)
      expect([sorry.status, sorry.headers['retry-after'], sorry.headers['cache-control']]).toEqual([
        503,
        '5',
        'no-store',
      ])
      expect(sorry.body.toString()).toContain('not available')
    }
  })

  it('lets an edge cache store neither what was purged meanwhile nor anything without news of purges', async () => {
    let hears = true
    const { ask, site } = await serveSite(
      (req, res) => {
        if (req.url === '/articles/a') site.cache?.purge({ stale: ['article:1'], drop: [] })
        article(req, res)
      },
      { edge: 'varnish', purgesArrive: () => hears },
    )
    const lifetime = async (path: string) => (await ask(path)).headers['cdn-cache-control']
    expect(await lifetime('/articles/b')).toMatch(/^max-age=3600/)
    expect(await lifetime('/articles/a')).toBeUndefined()
    hears = false
    expect(await lifetime('/articles/b')).toBeUndefined()
  })

  it('gives up on a render that does not answer', async () => {
    const { ask } = await serveSite(() => undefined, { renderTimeoutMs: 50 })
    expect((await ask('/articles/a')).status).toBe(503)
  })

  it('never gives a cookie to readers who share a render', async () => {
    const { ask, seen } = await serveSite((_, res) =>
      res.writeHead(200, { 'Set-Cookie': 'a=b', 'Cache-Tag': 'x' }).end('hi'),
    )
    expect((await ask('/articles/a')).headers['set-cookie']).toBeUndefined()
    expect((await ask('/articles/a')).headers['cache-status']).toBe('SymptomDatabase; fwd=miss')
    expect(seen).toHaveLength(2)
  })

  it('asks Next once for all addresses that cannot exist', async () => {
    const { ask, seen } = await serveSite((_, res) => res.writeHead(404, { 'Cache-Tag': 'settings' }).end())
    for (const path of ['/articles/a_b', '/x%00', `/${'a'.repeat(2000)}`, '//x'])
      expect((await ask(path)).status).toBe(404)
    expect(seen.map(({ url }) => url)).toEqual(['/page-not-found'])
  })
})

describe('requests for Next', () => {
  it('tells the client address that we know, and removes what the client claims', async () => {
    const { ask, seen } = await serveSite((_, res) => res.end(), { trustedProxies: 1 })
    const claims = {
      'x-client-address': '6.6.6.6',
      'x-forwarded-host': 'evil',
      'x-middleware-subrequest': 'x',
      cookie: 'a=b',
    }
    await ask('/api/articles', { headers: { ...claims, 'x-forwarded-for': '7.7.7.7, 1.2.3.4' } })
    expect(seen[0]?.headers).toMatchObject({
      'x-client-address': '1.2.3.4',
      cookie: 'a=b',
      'x-forwarded-proto': 'https',
    })
    expect(seen[0]?.headers['x-forwarded-host']).toBeUndefined()
    expect(seen[0]?.headers['x-middleware-subrequest']).toBeUndefined()
  })

  it('adds the baseline headers, unless Next sets its own', async () => {
    const { ask } = await serveSite((_, res) => res.setHeader('X-Frame-Options', 'DENY').end())
    expect((await ask('/admin')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })

  it('passes forms on with their body, address and cookies of the answer', async () => {
    const { ask, seen } = await serveSite(async (req, res) => {
      for await (const chunk of req) res.setHeader('X-Got', String(chunk))
      res.writeHead(303, { Location: '/articles/a', 'Set-Cookie': ['v=1', 'w=2'] }).end()
    })
    const answer = await ask('/articles/a/comment', { method: 'POST', chunks: [Buffer.from('text=hello')] })
    expect([answer.status, answer.headers['x-got'], answer.headers['set-cookie']]).toEqual([
      303,
      'text=hello',
      ['v=1', 'w=2'],
    ])
    expect(seen[0]?.headers['x-client-address']).toBe('127.0.0.1')
  })

  it('refuses what anonymous readers do not need of the API', async () => {
    const { ask, seen } = await serveSite((_, res) => res.end())
    expect((await ask('/%61pi/articles?limit=0')).status).toBe(400)
    const answer = await ask('/api/articles?limit=0')
    expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([
      400,
      { errors: [{ message: 'limit must be 1 to 100.' }] },
    ])
    expect(seen).toEqual([])
  })

  it('answers 500 when the handler throws', async () => {
    const { ask } = await serveSite(() => {
      throw new Error('broken')
    })
    expect((await ask('/admin')).status).toBe(500)
  })

  it('hands everything to Next while developing', async () => {
    const { ask, seen } = await serveSite(article, { cachePages: false })
    await ask('/articles/a?x=1')
    await ask('/articles/a?x=1')
    expect(seen.map(({ url }) => url)).toEqual(['/articles/a?x=1', '/articles/a?x=1'])
  })
})

describe('life', () => {
  it('tells whether it lives and is ready', async () => {
    let ready = false
    const { ask, seen } = await serveSite(article, { isReady: async () => ready })
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503])
    ready = true
    const answer = await ask('/readyz')
    expect([answer.status, answer.body.toString(), answer.headers['cache-control']]).toEqual([
      200,
      '{"status":"ready"}',
      'no-store',
    ])
    expect(seen).toEqual([])
  })

  it('tells whether backups and the mirror are on time', async () => {
    const states = ['on time', 'late', 'not scheduled'] as const
    for (const [at, status] of [200, 503, 404].entries()) {
      const state = states[at] ?? 'late'
      const madeState = async (made: string) => (made === 'mirror' ? state : 'on time')
      const { ask } = await serveSite(article, { madeState })
      const answer = await ask('/mirrorz')
      expect([answer.status, answer.body.toString()]).toEqual([status, JSON.stringify({ status: state })])
      expect((await ask('/backupz')).status).toBe(200)
    }
    const { ask } = await serveSite(article, { madeState: () => Promise.reject(new Error('away')) })
    expect((await ask('/backupz')).status).toBe(503)
  })

  it('says which port is taken', async () => {
    const { port } = await serveSite(article)
    const second = await createSiteServer({
      handler: article,
      publicUrl: 'http://localhost',
      trustedProxies: 0,
      cacheBytes: 1000,
      cachePages: true,
      edge: null,
      purgesArrive: () => true,
      databaseState: () => 'answers',
      isReady: async () => true,
      madeState: async () => 'on time',
      settled: async () => undefined,
      log: pino({ level: 'silent' }),
    })
    await expect(second.listen(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is in use`)
    await second.stop()
  })

  it('finishes a running request at a stop and takes no new one', async () => {
    let finish = () => undefined as unknown
    const { site, ask, seen } = await serveSite((_, res) => {
      finish = () => res.end('done')
    })
    const answer = ask('/admin')
    await expect.poll(() => seen.length).toBe(1)
    const stopped = site.stop()
    await expect(ask('/healthz')).rejects.toThrow('ECONNREFUSED')
    finish()
    expect((await answer).body.toString()).toBe('done')
    await stopped
  })

  it('does not wait for a connection that hot reloading has taken over', async () => {
    const { site, port } = await serveSite(article, { cachePages: false })
    site.server.on('upgrade', (_, socket) => {
      socket.on('error', () => undefined)
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n')
    })
    const states: string[] = []
    const headers = { connection: 'Upgrade', upgrade: 'x' }
    http.get({ port, path: '/_next/hmr', headers }).on('upgrade', (_, socket) => {
      states.push('taken over')
      socket.on('error', () => undefined).on('close', () => states.push('ended'))
      socket.resume()
    })
    await expect.poll(() => states).toEqual(['taken over'])
    await site.stop()
    await expect.poll(() => states).toEqual(['taken over', 'ended'])
  })

  it('does not wait for a next request on a connection that a client keeps', async () => {
    let finish = () => undefined as unknown
    const { site, port, seen } = await serveSite((_, res) => {
      finish = () => res.end('done')
    })
    const agent = new http.Agent({ keepAlive: true })
    const answered = new Promise((done) => {
      http.get({ port, path: '/admin', agent }, (res) => res.resume().on('end', done))
    })
    await expect.poll(() => seen.length).toBe(1)
    const stopped = site.stop()
    finish()
    await answered
    await stopped
    expect(Object.keys(agent.sockets)).toEqual([])
  })

  it('cuts off what does not finish in time, and a connection that is kept open', async () => {
    const { site, ask, seen, port } = await serveSite(() => undefined, { stopTimeoutMs: 50 })
    const agent = new http.Agent({ keepAlive: true })
    await new Promise<void>((done) =>
      http.get({ port, path: '/healthz', agent }, (res) => res.resume().on('end', done)),
    )
    const hanging = ask('/admin')
    await expect.poll(() => seen.length).toBe(1)
    const cut = expect(hanging).rejects.toThrow()
    await site.stop()
    await cut
    agent.destroy()
  })
})
