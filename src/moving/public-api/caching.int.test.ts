import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { runInTransaction } from '@/db/run-in-transaction'
import { setPin } from '@/finding/search/pins/set-pin'
import { makeArticle, makeAuthor, makeComment, makeStaff, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { expectDescribed } from './testing/described-answers'
import { serveMachines } from './testing/machine-site'

const V1 = '/api/public/v1'

let payload: Payload
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

describe('the page cache before the public API', () => {
  it('answers from memory whatever the order of the parameters, and 304 to its ETag', async () => {
    const { slug } = await makeArticle(payload, { authors: [author] })
    const { ask, seen } = await serveMachines()
    const first = await ask(`${V1}/articles/${slug}?format=text&fields=content`)
    const again = await ask(`${V1}/articles/${slug}?fields=content&format=text`)
    expect([again.headers['cache-status'], again.body]).toEqual(['SymptomDatabase; hit', first.body])
    const etag = String(again.headers.etag)
    const path = `${V1}/articles/${slug}?fields=content&format=text`
    const known = await ask(path, { headers: { 'If-None-Match': etag } })
    expect([known.status, known.headers['access-control-allow-origin']]).toEqual([304, '*'])
    expectDescribed('/articles/{slug}', known)
    const head = await ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.etag, head.body.length]).toEqual([200, etag, 0])
    expect(seen).toHaveLength(1)
  })

  it('shows a change at once, and nothing of what was withdrawn', async () => {
    const symptom = await makeSymptom(payload)
    const article = await makeArticle(payload, {
      authors: [author],
      symptoms: [symptom.id],
      summary: 'Before.',
    })
    const { ask } = await serveMachines()
    const addresses = [
      `${V1}/articles/${article.slug}`,
      `${V1}/articles?symptom=${symptom.slug}`,
      `${V1}/symptoms/${symptom.slug}`,
      `${V1}/search?q=${encodeURIComponent(article.question)}`,
    ]
    for (const address of addresses) expect((await ask(address)).body.toString()).toContain('Before.')
    await payload.update({ collection: 'articles', id: article.id, data: { summary: 'After.' } })
    for (const address of addresses) expect((await ask(address)).body.toString()).toContain('After.')
    await payload.update({ collection: 'articles', id: article.id, data: { _status: 'draft' } })
    const [own = '', ...lists] = addresses
    const withdrawn = await ask(own)
    expect(withdrawn.status).toBe(410)
    expectDescribed('/articles/{slug}', withdrawn)
    for (const list of lists) expect((await ask(list)).body.toString()).not.toContain('After.')
  })

  it('shows what editors put first for a search', async () => {
    const [first, second] = [
      await makeArticle(payload, { authors: [author] }),
      await makeArticle(payload, { authors: [author] }),
    ]
    const { user } = await makeStaff(payload, 'editor')
    const { ask } = await serveMachines()
    const slugs = async () => {
      const answer = await ask(`${V1}/search?q=${encodeURIComponent(first.question)}`)
      const { items } = expectDescribed('/search', answer) as { items: { slug: string }[] }
      return items.map(({ slug }) => slug)
    }
    expect((await slugs())[0]).toBe(first.slug)
    await runInTransaction(payload, async (req) => {
      req.user = user
      await setPin(req, { query: first.question, article: second.id, isPinned: true })
    })
    expect((await slugs())[0]).toBe(second.slug)
  })

  it('shows a comment once it is approved', async () => {
    const article = await makeArticle(payload, { authors: [author] })
    const comment = await makeComment(payload, article.id)
    const { ask } = await serveMachines()
    const count = async () =>
      JSON.parse((await ask(`${V1}/articles/${article.slug}/comments`)).body.toString()).items.length
    expect(await count()).toBe(0)
    await payload.update({ collection: 'comments', id: comment.id, data: { status: 'approved' } })
    expect(await count()).toBe(1)
  })

  it('leads on to a new slug with the same parameters', async () => {
    const old = await makeArticle(payload, { authors: [author] })
    const slug = `${old.slug}-renamed`
    await payload.update({ collection: 'articles', id: old.id, data: { slug } })
    const successor = await makeSymptom(payload)
    const replaced = await makeSymptom(payload, { replacedBy: successor.id })
    const { ask } = await serveMachines()
    const moved = await ask(`${V1}/articles/${old.slug}/comments?limit=5`)
    expect([moved.status, moved.headers.location]).toEqual([301, `${V1}/articles/${slug}/comments?limit=5`])
    expectDescribed('/articles/{slug}/comments', moved)
    const led = await ask(`${V1}/symptoms/${replaced.slug}`)
    expect([led.status, led.headers.location]).toEqual([301, `${V1}/symptoms/${successor.slug}`])
  })

  it('lets only listed origins read in a browser, without mixing them up in a cache', async () => {
    const app = 'https://app.example'
    const { ask } = await serveMachines({ machines: { allowedOrigins: [app] } })
    const headersFor = async (Origin: string, method = 'GET') =>
      (await ask(`${V1}/body-systems`, { method, headers: { Origin } })).headers
    for (const method of ['GET', 'GET', 'OPTIONS']) {
      expect(await headersFor(app, method)).toMatchObject({ 'access-control-allow-origin': app })
      const other = await headersFor('https://other.example', method)
      expect(other['access-control-allow-origin']).toBeUndefined()
      expect(other.vary).toMatch(/Origin/)
    }
  })

  it('keeps answers in a part of its own, so that made-up queries displace no page', async () => {
    const { site, ask } = await serveMachines({ cacheBytes: 400_000 })
    for (let at = 0; at < 30; at += 1) await ask(`${V1}/search?q=word${at}`)
    expect(site.cache?.usage().bytes).toBeLessThanOrEqual(50_000)
  })
})
