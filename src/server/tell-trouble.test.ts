import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { noteTrouble, untroubled } from '@/db/database-trouble'
import { currentRequest } from '@/logging/request-context'
import { serveSite } from './testing/serve-site'

const away = Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })
const busy = Object.assign(new Error('too many'), { code: '55P03' })
const told = { 'retry-after': '5', 'cache-control': 'no-store' }

/** A fake Next whose database fails during the work without reporting it. */
const failing =
  (error: unknown, respond: RequestListener): RequestListener =>
  async (req, res) => {
    await new Promise((done) => setImmediate(done))
    noteTrouble(error)
    respond(req, res)
  }

const says =
  (status: number, headers = {}): RequestListener =>
  (_, res) => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value as string)
    res.statusCode = status
    res.write('something ')
    res.end('else')
  }

describe('what was made without the database', () => {
  it.each([
    ['GET', '/api/users/me', 200],
    ['GET', '/api/articles', 403],
    ['PATCH', '/api/articles/1', 403],
    ['POST', '/api/users/login', 401],
    ['POST', '/api/articles', 500],
    ['GET', '/admin/collections/articles', 307],
  ])('is not said: %s %s with %i', async (method, path, status) => {
    const headers = { Location: '/admin/login', 'Cache-Control': 'public', 'Set-Cookie': 'token=; Max-Age=0' }
    const { ask } = await serveSite(failing(away, says(status, headers)))
    const answer = await ask(path, { method })
    expect(answer).toMatchObject({ status: 503, headers: told })
    expect(answer.headers.location).toBeUndefined()
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body.toString()).not.toContain('something')
    if (path.startsWith('/api'))
      expect(JSON.parse(answer.body.toString()).errors[0].message).toMatch(/try again/)
    else expect(answer.headers.refresh).toBe('5')
  })

  it('is not said to the panel either when it reads by POST', async () => {
    const { ask } = await serveSite(failing(away, says(200)))
    const headers = { 'Next-Action': 'x', cookie: 'symptoms-token=a', 'content-length': '6' }
    const chunks = [Buffer.from('["en"]')]
    expect(await ask('/admin', { method: 'POST', headers, chunks })).toMatchObject({
      status: 503,
      headers: told,
    })
  })
})

describe('a call of the panel that cannot be carried out', () => {
  const headers = { 'Next-Action': 'x', cookie: 'symptoms-token=a', 'content-length': '6' }
  const call = { method: 'POST', headers, chunks: [Buffer.from('["en"]')] }
  const fails = says(500, { 'Content-Type': 'text/x-component', 'Cache-Control': 'public' })

  it('is refused in words, not failed', async () => {
    const { ask } = await serveSite(fails)
    const answer = await ask('/admin', call)
    expect(answer).toMatchObject({
      status: 400,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
    })
    expect(answer.body.toString()).toBe('This is no call that the panel makes. Load the page again.')
  })

  it('is refused in the words of whoever knows why', async () => {
    const { ask } = await serveSite((req, res) => {
      const request = currentRequest()
      if (request) request.refusal = { status: 403, message: 'Not yours.' }
      fails(req, res)
    })
    const answer = await ask('/admin', call)
    expect([answer.status, answer.body.toString()]).toEqual([403, 'Not yours.'])
  })

  it('stays a failure of the database where it is one, and one of ours where nothing was called', async () => {
    const without = await serveSite(failing(away, fails))
    expect(await without.ask('/admin', call)).toMatchObject({ status: 503, headers: told })
    const { ask } = await serveSite(fails)
    expect((await ask('/admin')).status).toBe(500)
    expect((await (await serveSite(says(200))).ask('/admin', call)).status).toBe(200)
  })
})

describe('what holds all the same', () => {
  it('is a write that was stored', async () => {
    const { ask } = await serveSite(failing(away, says(201)))
    const answer = await ask('/api/articles', { method: 'POST' })
    expect([answer.status, answer.body.toString()]).toEqual([201, 'something else'])
  })

  it('is the refusal of one who asks a busy database, whose failures are said', async () => {
    const refused = await serveSite(failing(busy, says(409)))
    expect((await refused.ask('/api/articles', { method: 'POST' })).status).toBe(409)
    const failed = await serveSite(failing(busy, says(500)))
    expect(await failed.ask('/api/articles', { method: 'POST' })).toMatchObject({
      status: 503,
      headers: told,
    })
  })

  it('is an answer after a failure that was made good for, or that is none of the database', async () => {
    const healed = await serveSite((req, res) => {
      untroubled(() => noteTrouble(away))
      noteTrouble(new Error('a fault of ours'))
      says(403)(req, res)
    })
    expect((await healed.ask('/api/articles')).status).toBe(403)
  })

  it('is what one request met with, for another', async () => {
    const { ask } = await serveSite((req, res) =>
      req.url === '/api/a' ? failing(away, says(403))(req, res) : says(403)(req, res),
    )
    const [first, second] = await Promise.all([ask('/api/a'), ask('/api/b')])
    expect([first.status, second.status]).toEqual([503, 403])
  })

  it('is said to a reader who sent a form in words and a page', async () => {
    const { ask } = await serveSite(failing(away, says(500)))
    const answer = await ask('/articles/a/comment', { method: 'POST' })
    expect(answer).toMatchObject({ status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(answer.body.toString()).toContain('sending it twice does no harm')
  })

  it('are the words of an answer that says 503 by itself', async () => {
    const { ask } = await serveSite(
      failing(away, says(503, { 'Retry-After': '10', 'Cache-Control': 'public' })),
    )
    const answer = await ask('/articles/a/comment', { method: 'POST' })
    expect(answer).toMatchObject({ status: 503, headers: { ...told, 'retry-after': '10' } })
    expect(answer.body.toString()).toBe('something else')
  })
})
