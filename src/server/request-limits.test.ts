import type { RequestListener } from 'node:http'
import net from 'node:net'
import { describe, expect, it } from 'vitest'
import { article, serveSite, whoThen } from './testing/serve-site'
import { UNREAD_HEADER } from './unread-header'

const echoLength: RequestListener = async (req, res) => {
  let length = 0
  for await (const chunk of req) length += chunk.length
  res.end(String(length))
}

describe('limits on requests', () => {
  const KIB = 1024
  const chunks = (bytes: number) => Array.from({ length: bytes / KIB }, () => Buffer.alloc(KIB))
  const staff = { authorization: 'JWT abc' }

  it.each([
    ['a form', '/articles/a/comment', 256 * KIB, {}],
    ['the API without credentials', '/api/articles', 64 * KIB, {}],
    ['the API for staff', '/api/articles', 2048 * KIB, staff],
  ])('holds %s to its size, declared or not', async (_, path, limit, headers) => {
    const { ask, seen } = await serveSite(whoThen(echoLength))
    const post = (bytes: number, more = {}) =>
      ask(path, { method: 'POST', headers: { ...headers, ...more }, chunks: chunks(bytes) })
    expect((await post(limit)).body.toString()).toBe(String(limit))
    const undeclared = await post(limit + KIB)
    expect([undeclared.status, undeclared.headers.connection]).toEqual([413, 'close'])
    expect(undeclared.body.toString()).toMatch(/larger than \d+ bytes|Your form was not accepted/)
    const declared = await post(limit + KIB, { 'content-length': String(limit + KIB) })
    expect([declared.status, declared.headers.connection]).toEqual([413, 'close'])
    const taken = seen.filter(({ url, headers: { [UNREAD_HEADER]: unread } }) => url === path && !unread)
    expect(taken).toHaveLength(1)
  })

  it('lets the answer reach a client that sends everything before it reads', async () => {
    const { port } = await serveSite(echoLength)
    const bytes = 4 * 1024 * KIB
    const socket = net.connect({ port, host: '127.0.0.1' })
    let received = ''
    const ended = new Promise<string>((done, failed) => {
      socket.once('error', failed).once('end', () => done(received))
    })
    const head = `POST /authors/a/rate HTTP/1.1\r\nHost: x\r\nContent-Length: ${bytes}\r\n\r\n`
    socket.write(head)
    socket.write(Buffer.alloc(bytes), () => socket.on('data', (chunk) => (received += chunk)))
    expect(await ended).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*\r\nConnection: close\r\n[\s\S]*Your form was not accepted/,
    )
  })

  it.each([
    ['POST', '/articles/a', 405, 'GET, HEAD'],
    ['DELETE', '/articles/a/comment', 405, 'GET, HEAD, POST'],
    ['TRACE', '/api/articles', 405, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['PROPFIND', '/', 405, 'GET, HEAD'],
  ])('%s %s is %i', async (method, path, status, allow) => {
    const { ask, seen } = await serveSite(article)
    const answer = await ask(path, { method })
    expect([answer.status, answer.headers.allow, seen.length]).toEqual([status, allow, 0])
  })

  it('refuses addresses that are too long or of another server', async () => {
    const { ask } = await serveSite(article)
    expect((await ask(`/api/x?${'a'.repeat(8200)}`)).status).toBe(414)
    expect((await ask('http://other.example/')).status).toBe(400)
  })
})
