import type { IncomingMessage } from 'node:http'
import config from '@payload-config'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { handleEndpoints, type Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { makeArticle, makeAuthor, makeStaff } from '@/testing/factories'
import { type Fault, type FaultProxy, openFaultProxy } from '@/testing/fault-proxy'
import { testPayload } from '@/testing/payload'
import { serveSite } from './testing/serve-site'

let payload: Payload
let token: string
let article: { id: number; slug: string }
/** Of the pool that requests use; each test routes it through its own proxy. */
let options: { connectionString?: string; connectionTimeoutMillis?: number; query_timeout?: number }
let usual: typeof options

beforeAll(async () => {
  payload = await testPayload()
  token = (await makeStaff(payload, 'admin')).token
  article = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
  options = (payload.db as unknown as PostgresAdapter).pool.options
  usual = { ...options }
})

afterEach(() => {
  Object.assign(options, usual)
})

async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part)
  return parts.length > 0 ? Buffer.concat(parts) : undefined
}

/** The real server in front of the real REST handlers, as Next passes requests to them. */
async function serveApi() {
  const { ask } = await serveSite(async (req, res) => {
    const body = await readBody(req)
    const request = new Request(`${env.PUBLIC_URL}${req.url}`, {
      method: req.method,
      headers: Object.entries(req.headers).map(([name, value]): [string, string] => [name, String(value)]),
      body: body && new Uint8Array(body),
    })
    const answer = await handleEndpoints({ config, request })
    for (const [name, value] of answer.headers) res.setHeader(name, value)
    res.statusCode = answer.status
    res.end(Buffer.from(await answer.arrayBuffer()))
  })
  return (method: string, path: string, body?: object) =>
    ask(`/api${path}`, {
      method,
      headers: { Authorization: `JWT ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      chunks: body ? [Buffer.from(JSON.stringify(body))] : [],
    })
}

async function behindProxy(): Promise<FaultProxy> {
  const proxy = await openFaultProxy(usual.connectionString ?? '')
  Object.assign(options, { connectionString: proxy.url, connectionTimeoutMillis: 500, query_timeout: 500 })
  const { pool } = payload.db as unknown as PostgresAdapter
  // Connections that bypass the proxy are removed from the pool.
  const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))
  for (const client of clients) client.release(true)
  return proxy
}

const refused: Fault = 'refuse'

describe.each([
  ['refuses', refused],
  ['is frozen or cut off', 'swallow' as Fault],
])('while the database %s', (_, fault) => {
  it('nobody is told that he is not signed in or not allowed, and everybody when to come back', async () => {
    const proxy = await behindProxy()
    const ask = await serveApi()
    expect((await ask('GET', '/users/me')).status).toBe(200)
    proxy.fault = fault
    if (fault === 'refuse') proxy.resetConnections()
    const asked: [string, string, object?][] = [
      ['GET', '/users/me'],
      ['GET', `/articles/${article.id}`],
      ['GET', '/articles?limit=1'],
      ['PATCH', `/articles/${article.id}`, { summary: 'New' }],
      ['POST', `/articles/${article.id}/schedule`, { action: 'publish', at: '2030-01-01T00:00:00Z' }],
      ['GET', `/articles/${article.id}/workflow`],
      ['POST', '/users/login', { email: 'a@example.org', password: 'a-long-password' }],
      ['POST', '/users/refresh-token'],
      ['POST', '/users/logout'],
      ['GET', '/globals/settings'],
    ]
    for (const one of asked) {
      const { status, headers, body } = await ask(...one)
      expect([one[0], one[1], status]).toEqual([one[0], one[1], 503])
      expect(headers).toMatchObject({ 'retry-after': expect.any(String), 'cache-control': 'no-store' })
      expect(body.toString()).not.toMatch(/not allowed|select|params/i)
    }
    proxy.fault = 'pass'
    const me = await ask('GET', '/users/me')
    expect([me.status, JSON.parse(me.body.toString()).user?.role]).toEqual([200, 'admin'])
  })
})

describe('while every round trip takes long', () => {
  it('answers are slow and right', async () => {
    const proxy = await behindProxy()
    options.query_timeout = 10_000
    options.connectionTimeoutMillis = 10_000
    const ask = await serveApi()
    proxy.latencyMs = 100
    const me = await ask('GET', '/users/me')
    expect([me.status, JSON.parse(me.body.toString()).user?.role]).toEqual([200, 'admin'])
  })
})
