import { describe, expect, it } from 'vitest'
import { article, serveSite } from './testing/serve-site'

const TOKEN = 'a token of the monitoring'
const AUTHORIZED = { headers: { authorization: `Bearer ${TOKEN}` } }

describe('/metrics', () => {
  it('counts pages by how they came about, purges, and what the process needs', async () => {
    const { site, ask } = await serveSite(article, { metricsToken: TOKEN })
    for (const path of ['/articles/a', '/articles/a', '/articles/a', '/articles/b']) await ask(path)
    site.cache?.purge({ stale: ['article:1'], drop: [] })
    await ask('/articles/a')
    const { status, headers, body } = await ask('/metrics', AUTHORIZED)
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')])
    const text = body.toString()
    expect(text).toContain('symptom_database_pages_total{result="hit"} 2\n')
    expect(text).toContain('symptom_database_pages_total{result="miss"} 2\n')
    expect(text).toContain('symptom_database_pages_total{result="renewed"} 1\n')
    expect(text).toContain('symptom_database_purges_total 1\n')
    expect(text).toContain('symptom_database_cached_pages 2\n')
    expect(text).toMatch(/\nprocess_resident_memory_bytes \d+\n/)
    expect(text).toMatch(/\nnodejs_eventloop_lag_p99_seconds [\d.e-]+\n/)
  })

  it('adds what the other web processes have counted', async () => {
    const other = await serveSite(article, { metricsToken: TOKEN })
    await other.ask('/articles/a')
    const askSiblingsForCounts = async () => [await other.site.count(), null]
    const { ask } = await serveSite(article, { metricsToken: TOKEN, askSiblingsForCounts })
    await ask('/articles/a')
    const { body } = await ask('/metrics', AUTHORIZED)
    expect(body.toString()).toContain('symptom_database_pages_total{result="miss"} 2\n')
  })

  it('are for who knows the token, and not there without one', async () => {
    const { ask } = await serveSite(article, { metricsToken: TOKEN })
    expect((await ask('/metrics')).status).toBe(401)
    const wrong = { headers: { authorization: 'Bearer another token' } }
    expect((await ask('/metrics', wrong)).status).toBe(401)
    const without = await serveSite(article)
    expect((await without.ask('/metrics', AUTHORIZED)).body.toString()).not.toContain('symptom_database')
  })
})
