import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { createEdgePurge, type EdgePurge, type EdgePurgeOptions } from './edge-purge'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

type Call = { method?: string; key?: string | string[]; tags: string[] }
type Receiver = { edge: EdgePurge; calls: Call[]; signedIn: (string | undefined)[]; logged: string[] }

/** A receiver that responds with the given statuses in turn, then with 200, and an EdgePurge that calls it. */
const receiver = (...statuses: number[]) => receiverAt('', {}, ...statuses)

/** @param credentials prefix of the host, such as `name:password@` */
async function receiverAt(
  credentials: string,
  options: Partial<EdgePurgeOptions>,
  ...statuses: number[]
): Promise<Receiver> {
  const calls: Call[] = []
  const signedIn: (string | undefined)[] = []
  const logged: string[] = []
  const server = http.createServer(async (req: IncomingMessage, res) => {
    let text = ''
    for await (const chunk of req) text += chunk
    calls.push({ method: req.method, key: req.headers['surrogate-key'], tags: text && JSON.parse(text).tags })
    signedIn.push(req.headers.authorization ?? req.headers['fastly-key']?.toString())
    res.writeHead(statuses.shift() ?? 200, { Location: '/elsewhere' }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://${credentials}127.0.0.1:${(server.address() as AddressInfo).port}/purge`
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const edge = createEdgePurge({ url, log, firstRetryMs: 5, maxRetryMs: 20, ...options })
  closing.push(() => {
    edge.stop()
    server.closeAllConnections()
    server.close()
  })
  return { edge, calls, signedIn, logged }
}

describe('createEdgePurge', () => {
  it('sends the tags as header and as JSON', async () => {
    const { edge, calls } = await receiver()
    edge.purge(['article:1', 'list:articles'])
    await expect.poll(() => calls).toHaveLength(1)
    expect(calls[0]).toEqual({
      method: 'POST',
      key: 'article:1 list:articles',
      tags: ['article:1', 'list:articles'],
    })
  })

  it('tries again until it is taken, with what came in meanwhile', async () => {
    const { edge, calls } = await receiver(500, 503)
    edge.purge(['a'])
    edge.purge(['b'])
    await expect.poll(() => calls.map(({ tags }) => tags)).toEqual([['a'], ['b', 'a'], ['b', 'a']])
  })

  it('replaces all that waits by a purge of everything', async () => {
    const { edge, calls } = await receiver(500)
    edge.purge(['a'])
    edge.purge(['b', 'everything', 'c'])
    await expect.poll(() => calls.map(({ key }) => key)).toEqual(['a', 'everything'])
  })

  it('purges everything rather than a thousand tags, and sends many in parts', async () => {
    const { edge, calls } = await receiver()
    edge.purge(Array.from({ length: 120 }, (_, n) => `t:${n}`))
    await expect.poll(() => calls).toHaveLength(3)
    expect(new Set(calls.flatMap((call) => call.tags)).size).toBe(120)
    edge.purge(Array.from({ length: 1001 }, (_, n) => `t:${n}`))
    await expect.poll(() => calls).toHaveLength(4)
    expect(calls[3]?.tags).toEqual(['everything'])
  })

  it('sends name and password as the header that they belong into, and writes neither into the log', async () => {
    const { edge, calls, signedIn, logged } = await receiverAt('purger:s%40fe-w%C3%B6rd@', {}, 401)
    edge.purge(['a'])
    await expect.poll(() => calls).toHaveLength(2)
    const header = `Basic ${Buffer.from('purger:s@fe-wörd').toString('base64')}`
    expect(signedIn).toEqual([header, header])
    expect(logged.join('')).toContain('the edge cache returned 401')
    expect(logged.join('')).not.toMatch(/purger|s@fe|s%40fe/)
  })

  it.each([
    ['varnish', 'Bearer a-token', 'article:1 site', ['article:1', 'site']],
    ['cloudflare', 'Bearer a-token', undefined, ['article:1', 'site']],
    ['fastly', 'a-token', 'article:1 site', ''],
  ] as const)('purges %s in the form that it wants, with a token', async (kind, signed, key, tags) => {
    const { edge, calls, signedIn } = await receiverAt('', { kind, token: 'a-token' })
    edge.purge(['article:1', 'site'])
    await expect.poll(() => calls).toEqual([{ method: 'POST', key, tags }])
    expect(signedIn).toEqual([signed])
  })

  it('repeats a purge, for what was on its way to the edge', async () => {
    const { edge, calls } = await receiverAt('', { repeatMs: 20 })
    edge.purge(['a'])
    await expect.poll(() => calls.map(({ tags }) => tags)).toEqual([['a'], ['a']])
  })

  it('does not take a page that it is sent on to for a purge', async () => {
    const { edge, calls, logged } = await receiver(302)
    edge.purge(['a'])
    await expect.poll(() => calls.map(({ method }) => method)).toEqual(['POST', 'POST'])
    expect(logged.join('')).toContain('the edge cache returned 302')
  })
})
