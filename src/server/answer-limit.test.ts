import { once } from 'node:events'
import http from 'node:http'
import { describe, expect, it } from 'vitest'
import { article, serveSite } from './testing/serve-site'

/** Accepts every write and never responds. */
const silent: Parameters<typeof serveSite>[0] = (req, res) => {
  if (req.method === 'GET') article(req, res)
  else req.resume()
}
const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }

describe('a write that is not answered in time', () => {
  it.each([
    ['PATCH', '/api/articles/1', /may or may not have been saved.*does no harm/],
    ['POST', '/api/articles', /may or may not have been saved.*check whether it exists/i],
  ])('of the API by %s is said to be of unknown fate', async (method, path, words) => {
    const { ask } = await serveSite(silent, { writeTimeoutMs: 50 })
    const answer = await ask(path, {
      method,
      headers: { 'content-type': 'application/json' },
      chunks: [Buffer.from('{}')],
    })
    expect(answer.status).toBe(503)
    expect(answer.headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' })
    expect(JSON.parse(String(answer.body)).errors[0].message).toMatch(words)
  })

  it('of a reader is explained to the reader', async () => {
    const { ask } = await serveSite(silent, { writeTimeoutMs: 50 })
    const answer = await ask('/authors/ann/rate', { ...form, chunks: [Buffer.from('stars=5')] })
    expect(answer.status).toBe(503)
    expect(answer.headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' })
    expect(String(answer.body)).toContain('<h1>We do not know whether this was saved</h1>')
    expect(String(answer.body)).toContain('lang="es"')
  })

  it('leaves the site to the others', async () => {
    const { ask, site } = await serveSite(silent, { writeTimeoutMs: 50 })
    await Promise.all(Array.from({ length: 20 }, () => ask('/authors/ann/rate', form)))
    expect((await ask('/articles/a')).status).toBe(200)
    await site.stop()
  })
})

describe('a write whose body takes longer than its answer may', () => {
  it('is answered: the time begins when the request is whole', async () => {
    const { ask, port } = await serveSite(
      (req, res) => {
        if (req.url === '/authors/ann/rate') req.resume()
        else req.resume().once('end', () => res.writeHead(201).end('saved'))
      },
      { writeTimeoutMs: 1000 },
    )
    const slow = http.request({ port, path: '/authors/bob/rate', ...form, agent: false })
    const answered = once(slow, 'response') as Promise<[http.IncomingMessage]>
    slow.write('stars=')
    // Started later, and its timeout has passed.
    expect((await ask('/authors/ann/rate', form)).status).toBe(503)
    slow.end('5')
    const [{ statusCode }] = await answered
    expect(statusCode).toBe(201)
  })
})
