import { createHmac } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload, Where } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { announce } from '@/desk/webhooks/announce'
import { type WebhookEvent, webhookEvents } from '@/desk/webhooks/webhook-event'
import { env } from '@/env'
import { makeArticle, makeAuthor, makeComment, makeStaff, makeWebhook, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { deliverDue } from './deliver-due'
import { stopFailing } from './stop-failing'

type Received = { path: string; headers: http.IncomingHttpHeaders; body: string }

let payload: Payload
let admin: Staff
let author: number
let received: Received[]
let answer: (req: http.IncomingMessage, res: http.ServerResponse) => void
const receiver = http.createServer((req, res) => {
  let body = ''
  req.on('data', (piece) => {
    body += piece
  })
  req.on('end', () => {
    received.push({ path: req.url ?? '', headers: req.headers, body })
    answer(req, res)
  })
})

beforeAll(async () => {
  payload = await testPayload()
  admin = await makeStaff(payload, 'admin')
  author = (await makeAuthor(payload)).id
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', () => done()))
})
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  const connection = await connectionOf(payload)
  await connection.execute(sql`delete from webhooks`)
})
beforeEach(async () => {
  const connection = await connectionOf(payload)
  await connection.execute(sql`delete from webhooks`)
  received = []
  answer = (_, res) => res.writeHead(204).end()
})

const lock = { query: (text: string, values?: unknown[]) => poolOf().query(text, values) }
const poolOf = () => (payload.db as unknown as PostgresAdapter).pool
const inside = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`

/** A webhook at the test's receiver, which no form would take. */
async function hookAt(address: string, ...events: WebhookEvent[]): Promise<{ id: number; secret: string }> {
  const { id } = await makeWebhook(payload, { events: events.length > 0 ? events : [...webhookEvents] })
  const connection = await connectionOf(payload)
  await connection.execute(sql`update webhooks set address = ${address} where id = ${id}`)
  const { body } = await rest(`/webhooks/${id}/secret`, { method: 'POST', token: admin.token })
  return { id, secret: String(body.secret) }
}

const deliver = (rules: object = {}) =>
  deliverDue(lock as Parameters<typeof deliverDue>[0], () => true, {
    self: env.PUBLIC_URL,
    allowsInside: true,
    ...rules,
  })
const ping = (id: number) => rest(`/webhooks/${id}/ping`, { method: 'POST', token: admin.token })

async function logged(id: number) {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select id, event, status, failure, attempts, next_at > now() as retried, delivered_at is not null as delivered
    from webhook_deliveries where webhook_id = ${id} order by made_at`)
  return rows
}

const bodies = () => received.map(({ body }) => JSON.parse(body) as { type: string; data: object })

describe('what a webhook is told', () => {
  it('is signed, and holds of an article what readers see', async () => {
    const { id: hook, secret } = await hookAt(inside())
    const { id, slug } = await makeArticle(payload, { authors: [author], summary: 'In short.' })
    const correction = { corrections: [{ date: '2026-01-02', text: 'It was wrong.' }] }
    await payload.update({ collection: 'articles', id, data: { ...correction, _status: 'published' } })
    await payload.update({ collection: 'articles', id, data: { question: 'A draft?' }, draft: true })
    await deliver()
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
    await deliver()
    expect(bodies().map(({ type }) => type)).toEqual([
      'article.published',
      'article.corrected',
      'article.withdrawn',
    ])
    const url = `${env.PUBLIC_URL}/articles/${slug}`
    expect(bodies()[0]?.data).toEqual({
      id: expect.stringMatching(/^urn:uuid:/),
      slug,
      url,
      api: `${env.PUBLIC_URL}/api/public/v1/articles/${slug}`,
      language: 'en',
      question: expect.stringMatching(/^What does test/),
      summary: 'In short.',
      publishedAt: expect.any(String),
    })
    expect(Object.keys(bodies()[2]?.data ?? {})).toEqual(['id', 'slug', 'url'])
    expect(JSON.stringify(bodies())).not.toContain('A draft?')
    const [first] = received
    const signed = `${first?.headers['webhook-id']}.${first?.headers['webhook-timestamp']}.${first?.body}`
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
    expect(first?.headers['webhook-signature']).toBe(signature)
    expect(Math.abs(Number(first?.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60)
    expect((await logged(hook)).map(({ status }) => status)).toEqual([204, 204, 204])
  })

  it('is of a waiting comment which one it is, and nothing of an approved one', async () => {
    await hookAt(inside(), 'comment.waiting')
    const { id, slug } = await makeArticle(payload, { authors: [author] })
    const comment = await makeComment(payload, id)
    await makeComment(payload, id, { status: 'approved' })
    await deliver()
    const article = { id: expect.any(String), slug, url: `${env.PUBLIC_URL}/articles/${slug}` }
    expect(bodies().map(({ data }) => data)).toEqual([{ comment: comment.id, article }])
  })

  it('is nothing of what was rolled back, of other events, or while it is off', async () => {
    const { id } = await hookAt(inside(), 'article.withdrawn')
    const gone = { article: 1, slug: 'gone' }
    const failing = runInTransaction(payload, async (req) => {
      await announce(req, 'article.withdrawn', gone)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await makeArticle(payload, { authors: [author] })
    await payload.update({ collection: 'webhooks', id, data: { isOff: true } })
    await runInTransaction(payload, (req) => announce(req, 'article.withdrawn', gone))
    expect(await logged(id)).toEqual([])
    expect((await ping(id)).status).toBe(409)
  })

  it('is no published word any more once the article is withdrawn', async () => {
    const { id: hook } = await hookAt(inside(), 'article.published')
    const { id } = await makeArticle(payload, { authors: [author] })
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
    await deliver()
    expect([received, await logged(hook)]).toEqual([
      [],
      [expect.objectContaining({ failure: 'withdrawn', retried: null })],
    ])
  })
})

describe('a message that fails', () => {
  it('is tried again after growing pauses, and sent again under its id when asked', async () => {
    const { id } = await hookAt(inside())
    answer = (_, res) => res.writeHead(500).end()
    await ping(id)
    await deliver()
    const [row] = await logged(id)
    expect(row).toMatchObject({ status: 500, attempts: 1, retried: true, delivered: false })
    expect(await deliver()).toBe(0)
    answer = (_, res) => res.writeHead(200).end('{}')
    const again = `/webhooks/${id}/deliveries/${row?.id}/again`
    expect((await rest(again, { method: 'POST', token: admin.token })).status).toBe(200)
    await deliver()
    expect((await logged(id))[0]).toMatchObject({ status: 200, retried: null, delivered: true })
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([`msg_${row?.id}`]))
    const { failingSince } = await payload.findByID({ collection: 'webhooks', id })
    expect(failingSince).toBeNull()
  })

  it('does not follow a redirect, wait for a slow answer or read an endless one', async () => {
    const { id } = await hookAt(inside())
    const answers: (typeof answer)[] = [
      (_, res) => res.writeHead(302, { Location: '/elsewhere' }).end(),
      () => undefined,
      (_, res) => {
        res.writeHead(200)
        const more = () => res.write('x'.repeat(64 * 1024), (error) => !error && more())
        more()
      },
    ]
    for (const each of answers) {
      answer = each
      await ping(id)
      await deliver({ timeoutMs: 300 })
    }
    expect(received.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook'])
    expect(await logged(id)).toMatchObject([
      { status: 302 },
      { failure: 'late' },
      { status: 200, delivered: true },
    ])
  })

  it('never reaches this machine or its network, by address or by name', async () => {
    const { port } = receiver.address() as AddressInfo
    for (const address of [inside(), `https://127.0.0.1:${port}/`, 'https://localhost/', 'https://[::1]/']) {
      const { id } = await hookAt(address)
      await ping(id)
      await deliver({ allowsInside: false })
      expect([address, await logged(id)]).toEqual([address, [expect.objectContaining({ failure: 'inside' })]])
      const data = { address, name: 'Hook', events: ['article.published'] }
      const { status } = await rest('/webhooks', { method: 'POST', token: admin.token, body: data })
      expect(status).toBe(400)
    }
    expect(received).toEqual([])
  })

  it('for five days switches its webhook off, and that is logged', async () => {
    const { id } = await hookAt(inside())
    const connection = await connectionOf(payload)
    await connection.execute(
      sql`update webhooks set failing_since = now() - interval '6 days' where id = ${id}`,
    )
    await stopFailing(payload)
    const stopped = await payload.findByID({ collection: 'webhooks', id })
    expect(stopped).toMatchObject({ isOff: true, stoppedAt: expect.any(String) })
    const where: Where = { and: [{ action: { equals: 'stop webhook' } }, { targetId: { equals: id } }] }
    expect((await payload.count({ collection: 'audit-log', where })).totalDocs).toBe(1)
    const begun = await payload.update({ collection: 'webhooks', id, data: { isOff: false } })
    expect(begun).toMatchObject({ failingSince: null, stoppedAt: null })
  })
})

it('the secret is shown when it is made, and by nothing else', async () => {
  const { id, secret } = await hookAt(inside())
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  const { secretNonce } = await payload.findByID({ collection: 'webhooks', id, showHiddenFields: true })
  const { body } = await rest(`/webhooks/${id}?showHiddenFields=true&select[secretNonce]=true`, {
    token: admin.token,
  })
  expect(JSON.stringify(body)).not.toContain(secretNonce)
  const editor = await makeStaff(payload, 'editor')
  for (const path of ['secret', 'ping']) {
    const { status } = await rest(`/webhooks/${id}/${path}`, { method: 'POST', token: editor.token })
    expect(status).toBe(403)
  }
})
