import { Writable } from 'node:stream'
import pino from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { logOptions } from '@/log'
import { createRefusalLog, type Refusal } from '@/logging/refusal-log'
import { currentRequest } from '@/logging/request-context'
import { routeName } from './route-name'
import { serveSite } from './testing/serve-site'

type Line = Record<string, unknown>

function collect() {
  const lines: Line[] = []
  const sink = new Writable({ write: (chunk, _, done) => done(void lines.push(JSON.parse(String(chunk)))) })
  return { lines, log: pino({ ...logOptions, level: 'trace' }, sink) }
}

beforeAll(() => {
  env.PAYLOAD_SECRET ??= 'a secret of the tests, long enough'
})

describe('a refused request', () => {
  it('is named in the answer, in its refusal and in the lines of its course, over the loop-back too', async () => {
    const { lines, log } = collect()
    const { ask } = await serveSite(
      (_, res) => {
        const context = currentRequest()
        if (context) Object.assign(context, { account: 'hash', reason: 'Forbidden' })
        log.error('in its course')
        res.writeHead(403).end()
      },
      { log },
    )
    for (const method of ['GET', 'POST']) {
      lines.length = 0
      const chunks = method === 'POST' ? [Buffer.from('{}')] : []
      const headers = { 'x-request-id': 'claimed-by-a-stranger' }
      const answer = await ask('/api/users/12?where[email][equals]=reader@example.org', {
        method,
        headers,
        chunks,
      })
      const id = answer.headers['x-request-id']
      expect(id).toMatch(/^[\w-]{36}$/)
      expect(lines).toMatchObject([
        { msg: 'in its course', requestId: id },
        { msg: 'a request was refused', requestId: id, method, route: '/api/users/:id', status: 403 },
      ])
      expect(lines[1]).toMatchObject({ account: 'hash', reason: 'Forbidden' })
      expect(JSON.stringify(lines)).not.toMatch(/127\.0\.0\.1|reader@/)
    }
  })

  it('keeps the number that a proxy of ours gave it, when it looks like one', async () => {
    const { ask } = await serveSite((_, res) => res.end(), { trustedProxies: 1 })
    const numbered = async (id: string) =>
      (await ask('/api/users', { headers: { 'x-request-id': id } })).headers['x-request-id']
    expect(await numbered('a1b2c3d4-proxy')).toBe('a1b2c3d4-proxy')
    expect(await numbered('{"level":60}')).toMatch(/^[\w-]{36}$/)
  })

  it('is told apart by network, whose address is not written down', async () => {
    const { lines, log } = collect()
    const { ask } = await serveSite((_, res) => res.writeHead(403).end(), { log, trustedProxies: 1 })
    const from = async (address: string) => {
      await ask('/api/users', { headers: { 'x-forwarded-for': address } })
      return lines.at(-1)?.network
    }
    const [one, again, mapped, other] = [
      await from('198.51.100.7'),
      await from('198.51.100.7'),
      await from('::ffff:198.51.100.7'),
      await from('203.0.113.9'),
    ]
    expect(one).toMatch(/^[\w-]{43}$/)
    expect([again, mapped]).toEqual([one, one])
    expect(other).not.toBe(one)
    expect(JSON.stringify(lines)).not.toMatch(/198\.51|203\.0/)
  })

  it('is written down at the door as well', async () => {
    const { lines, log } = collect()
    const { ask } = await serveSite((_, res) => res.end(), { log })
    await ask('/api/users', { method: 'TRACE' })
    await ask(`/api/users?${'x'.repeat(9000)}`)
    await ask('/api/users?limit=0')
    expect(lines.map(({ status }) => status)).toEqual([405, 414, 400])
  })
})

describe('a flood of refusals', () => {
  it('becomes a few lines and a sum', async () => {
    const { lines, log } = collect()
    let told: () => void = () => undefined
    const summed = new Promise<void>((done) => {
      told = done
    })
    const watched = Object.assign(Object.create(log), {
      warn: (...args: Parameters<typeof log.warn>) => {
        log.warn(...args)
        if (args[1] === 'more requests were refused') told()
      },
    })
    const refused = createRefusalLog(watched, 30)
    const refusal: Refusal = { requestId: 'x', method: 'POST', route: '/api/users/login', status: 429 }
    for (let n = 0; n < 10_000; n++) refused({ ...refusal, network: `network ${n % 3 === 0 ? n : 'one'}` })
    await summed
    const sum = lines.at(-1)
    expect(lines.length).toBe(51)
    expect(sum?.count).toBe(10_000 - 50)
  })
})

describe('the address of a request in the log', () => {
  it.each([
    ['/api/users/login', '/api/users/login'],
    ['/api/users/12?x=reader@example.org', '/api/users/:id'],
    ['/admin/reset/5kR-secret', '/admin/reset/:name'],
    ['/articles/why-am-i-so-tired/comment', '/articles/:name/comment'],
    ['/api/public/v1/articles/why-am-i-so-tired/comments', '/api/public/:other/articles/:name/comments'],
    ['/admin/collections/articles/7/api', '/admin/collections/articles/:id/api'],
    ['/api/articles/reader@example.org', '/api/articles/:other'],
    ['/%0aevil', '/:other'],
    ['x', '/'],
  ])('%s is %s', (url, route) => expect(routeName(url)).toBe(route))
})
