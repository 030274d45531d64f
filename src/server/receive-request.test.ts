import type { RequestListener, ServerResponse } from 'node:http'
import net from 'node:net'
import { describe, expect, it } from 'vitest'
import { serveSite, whoThen } from './testing/serve-site'

const echo: RequestListener = async (req, res) => {
  let length = 0
  for await (const chunk of req) length += chunk.length
  res.end(String(length))
}
const paces = { wholeMs: 150, steadyMs: 150, steadyBytes: 1024 }
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
const staff = { authorization: 'JWT abc' }
const form = (bytes: number) => [
  Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'),
  Buffer.alloc(bytes),
  Buffer.from('\r\n--x--\r\n'),
]

/** Writes to a raw connection and returns everything received until its end. */
function talk(port: number, ...writes: (string | Buffer)[]): Promise<string> {
  const socket = net.connect({ port, host: '127.0.0.1' })
  let received = ''
  return new Promise((done, failed) => {
    socket.on('data', (chunk) => (received += chunk))
    socket.once('error', failed).once('end', () => done(received))
    for (const written of writes) socket.write(written)
  })
}

describe('bodies', () => {
  it('reach Next as a whole or not at all: unfinished ones take no turn there', async () => {
    const { port, ask, seen } = await serveSite(whoThen(echo), { paces })
    const head = 'POST /api/users/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
    const unfinished = [1, 2, 3].map(() => talk(port, `${head}Content-Length: 50\r\n\r\n{`))
    const chunks = [Buffer.from('{"email":"a@b.c"}')]
    const headers = { 'content-type': 'application/json' }
    expect((await ask('/api/users/login', { method: 'POST', headers, chunks })).body.toString()).toBe('17')
    for (const answer of await Promise.all(unfinished))
      expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*Connection: close[\s\S]*arriving too slowly/)
    expect(seen).toHaveLength(1)
  })

  it('end when half-sent headers do not go on', async () => {
    const { port } = await serveSite(echo, { headersTimeoutMs: 100 })
    expect(await talk(port, 'POST /api/users/login HTTP/1.1\r\nHo')).toContain('408 Request Timeout')
  })

  it('may be long on a slow line as long as they come steadily', async () => {
    const { port } = await serveSite(whoThen(echo), { paces })
    const bytes = 100 * 1024
    const socket = net.connect({ port, host: '127.0.0.1' })
    const answer = new Promise<string>((done, failed) => {
      socket.once('error', failed).once('data', (chunk) => done(chunk.toString()))
    })
    socket.write(
      `POST /api/articles HTTP/1.1\r\nHost: x\r\nAuthorization: JWT a\r\nContent-Length: ${bytes}\r\n\r\n`,
    )
    for (let sent = 0; sent < bytes; sent += 10 * 1024) {
      socket.write(Buffer.alloc(10 * 1024))
      await new Promise((next) => setTimeout(next, 30))
    }
    expect(await answer).toMatch(/^HTTP\/1\.1 200/)
    socket.destroy()
  })
})

describe('uploads', () => {
  it('are refused without credentials before anything is read', async () => {
    const { port, seen } = await serveSite(whoThen(echo, null))
    const head = 'POST /api/media HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n'
    const length = 'Content-Length: 20000000\r\n'
    expect(await talk(port, `${head}${length}\r\n`, Buffer.alloc(5_000_000))).toMatch(/^HTTP\/1\.1 401 /)
    expect(seen).toHaveLength(0)
    const claimed = `${head}Authorization: JWT forged\r\n${length}\r\n`
    expect(await talk(port, claimed, Buffer.alloc(5_000_000))).toMatch(/^HTTP\/1\.1 401 [\s\S]*Sign in first/)
    expect(seen.map(({ url }) => url)).toEqual(['/api/users/me'])
  })

  it('are refused to whoever may add no pictures', async () => {
    const { ask } = await serveSite(whoThen(echo, 'moderator'))
    const headers = { ...multipart, ...staff }
    const answer = await ask('/api/media', { method: 'POST', headers, chunks: form(100) })
    expect([answer.status, answer.body.toString()]).toEqual([403, expect.stringContaining('add pictures')])
  })

  it('are refused where nothing takes one, and in a form that cannot be read', async () => {
    const { ask, seen } = await serveSite(whoThen(echo))
    const post = async (path: string, type: string, method = 'POST', chunks = form(10)) => {
      const headers = { ...staff, 'content-type': type, 'transfer-encoding': 'chunked' }
      return (await ask(path, { method, headers, chunks })).status
    }
    expect(await post('/api/articles', multipart['content-type'], 'DELETE')).toBe(415)
    expect(await post('/api/articles', 'multipart/form-data')).toBe(400)
    expect(await post('/api/articles', 'multipart/mixed; boundary=x')).toBe(400)
    expect(await post('/api/articles', multipart['content-type'], 'POST', form(10).slice(0, 2))).toBe(400)
    expect(seen.filter(({ url }) => url !== '/api/users/me')).toEqual([])
  })

  it('are worked on one at a time, as they came', async () => {
    const waiting: ServerResponse[] = []
    const { ask, seen } = await serveSite(
      whoThen((req, res) => {
        if (req.url === '/api/users/login') return void res.end('in')
        req.resume()
        waiting.push(res)
      }),
    )
    const headers = { ...multipart, ...staff }
    const sent = [1, 2, 3].map(() => ask('/api/media', { method: 'POST', headers, chunks: form(100_000) }))
    for (let done = 0; done < 3; done += 1) {
      await expect.poll(() => waiting.length).toBe(done + 1)
      expect((await ask('/api/users/login', { method: 'POST', chunks: [] })).body.toString()).toBe('in')
      expect(waiting).toHaveLength(done + 1)
      waiting[done]?.end('made')
    }
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(seen.filter(({ url }) => url === '/api/media')).toHaveLength(3)
  })

  it('of an import arrive as they are, whatever their bytes look like, and only from staff', async () => {
    const { ask } = await serveSite(whoThen(echo))
    const chunks = [Buffer.from('['.repeat(100_000))]
    const send = async (path: string, headers: Record<string, string>) =>
      (await ask(path, { method: 'POST', headers, chunks })).status
    const type = { 'content-type': 'application/octet-stream' }
    const pieces = '/api/site-import/pieces?id=1&at=0'
    expect(await send(pieces, { ...type, ...staff })).toBe(200)
    expect(await send('/api/articles', { ...type, ...staff })).toBe(400)
    expect(await send(pieces, { ...type, ...staff, 'x-http-method-override': 'GET' })).toBe(400)
    expect(await send(pieces, type)).toBeGreaterThanOrEqual(400)
  })

  it('arrive whole through the file that holds them', async () => {
    const { ask } = await serveSite(whoThen(echo))
    const chunks = form(3_000_000)
    const answer = await ask('/api/media', { method: 'POST', headers: { ...multipart, ...staff }, chunks })
    expect(answer.body.toString()).toBe(String(Buffer.concat(chunks).length))
  })
})
