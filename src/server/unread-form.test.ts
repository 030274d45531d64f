import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { serveSite } from './testing/serve-site'
import { UNREAD_HEADER } from './unread-header'

const FORM = '/articles/a/comment'
const SIZE = 300_000
const paces = { wholeMs: 100, steadyMs: 100, steadyBytes: 1024 }

/** A form that repeats the reason it was given, with the matching status. */
const form: RequestListener = async (req, res) => {
  let length = 0
  for await (const chunk of req) length += chunk.length
  const unread = req.headers[UNREAD_HEADER]
  res.writeHead(unread === 'too-large' ? 413 : unread === 'too-slow' ? 408 : 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  })
  res.end(`${req.method} ${unread} ${length} ${req.headers.cookie} ${req.headers['content-type']}`)
}
const broken: RequestListener = (req, res) => void req.resume().once('end', () => res.writeHead(500).end())
const type = 'application/x-www-form-urlencoded'
const sent = { method: 'POST', headers: { 'content-type': type, cookie: 'a=b' } }

describe('a form of which the body was not read', () => {
  it('is given back by the form itself, which is told why', async () => {
    const { ask } = await serveSite(form, { paces })
    const answer = await ask(FORM, { ...sent, chunks: [Buffer.alloc(SIZE)] })
    expect([answer.status, answer.body.toString()]).toEqual([413, 'POST too-large 0 a=b undefined'])
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
      connection: 'close',
    })
    const slow = { ...sent, headers: { ...sent.headers, 'content-length': '10' }, chunks: [Buffer.alloc(5)] }
    expect(await ask(FORM, slow).catch((error: NodeJS.ErrnoException) => error.code)).toMatchObject({
      status: 408,
    })
  })

  it('is answered in both languages where the form cannot answer', async () => {
    const { ask } = await serveSite(broken)
    const answer = await ask(FORM, { ...sent, chunks: [Buffer.alloc(SIZE)] })
    expect(answer.status).toBe(413)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body.toString()).toMatch(/Back button.*lang="es".*botón Atrás.*href=""/s)
  })

  it('is nothing that a client can claim', async () => {
    const { ask } = await serveSite(form)
    const claimed = { ...sent, headers: { ...sent.headers, [UNREAD_HEADER]: 'too-large' } }
    const answer = await ask(FORM, { ...claimed, chunks: [Buffer.from('text=x')] })
    expect([answer.status, answer.body.toString()]).toEqual([200, `POST undefined 6 a=b ${type}`])
  })
})
