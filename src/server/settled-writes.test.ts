import { describe, expect, it } from 'vitest'
import { serveSite } from './testing/serve-site'

describe('an answer to a write', () => {
  it.each(['POST', 'PATCH', 'DELETE'])(
    'to %s goes out only when the page cache knows of the write',
    async (method) => {
      let votes = 0
      let settle = () => undefined as unknown
      const settled = () => new Promise<void>((done) => (settle = done as () => unknown))
      const { site, ask, seen } = await serveSite(
        (req, res) => {
          if (req.method !== 'GET') votes += 1
          res.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Tag': 'author:1' }).end(`${votes} votes`)
        },
        { settled },
      )
      expect(String((await ask('/authors/ann')).body)).toBe('0 votes')

      let isAnswered = false
      const path = method === 'POST' ? '/authors/ann/rate' : '/api/ratings/1'
      const writing = ask(path, { method }).then(() => {
        isAnswered = true
      })
      await expect.poll(() => seen.length).toBe(2)
      // Another reader's complete request passes meanwhile, so the response had its chance to be sent too early.
      expect(String((await ask('/authors/ann')).body)).toBe('0 votes')
      expect(isAnswered).toBe(false)

      site.cache?.purge({ stale: ['author:1'], drop: [] })
      settle()
      await writing
      expect(String((await ask('/authors/ann')).body)).toBe('1 votes')
    },
  )

  it('does not keep readers waiting', async () => {
    const { ask } = await serveSite((_, res) => res.end('a form'), { settled: () => new Promise(() => {}) })
    expect((await ask('/authors/ann/rate')).status).toBe(200)
  })
})
