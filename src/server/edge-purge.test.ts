import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { createEdgePurge, type EdgePurge } from './edge-purge'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

type Call = { method?: string; key?: string | string[]; tags: string[] }

/** A receiver that answers with the given statuses in turn, then with 200, and an EdgePurge that calls it. */
async function receiver(...statuses: number[]): Promise<{ edge: EdgePurge; calls: Call[] }> {
  const calls: Call[] = []
  const server = http.createServer(async (req: IncomingMessage, res) => {
    let text = ''
    for await (const chunk of req) text += chunk
    calls.push({ method: req.method, key: req.headers['surrogate-key'], tags: JSON.parse(text).tags })
    res.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`
  const edge = createEdgePurge({ url, log: pino({ level: 'silent' }), firstRetryMs: 5, maxRetryMs: 20 })
  closing.push(() => {
    edge.stop()
    server.closeAllConnections()
    server.close()
  })
  return { edge, calls }
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
})
