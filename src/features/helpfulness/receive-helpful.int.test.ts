import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeArticle, makeAuthor, makeStaff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { receiveHelpful } from './receive-helpful'

let payload: Payload
let article: { id: number; slug: string }

beforeAll(async () => {
  payload = await testPayload()
})

beforeEach(async () => {
  article = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
})

const send = (body: string, { cookie = '', address = '192.0.2.1', slug = article.slug } = {}) =>
  receiveHelpful(
    slug,
    new Request(`http://localhost/articles/${slug}/helpful`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        'x-client-address': address,
        cookie,
      },
    }),
  )
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''

async function votes(): Promise<boolean[]> {
  const where = { article: { equals: article.id } }
  const { docs } = await payload.find({ collection: 'helpful-votes', where, limit: 100, depth: 0 })
  return docs.map(({ isHelpful }) => isHelpful)
}

describe('Was this answer helpful?', () => {
  it('stores one vote a reader, which the same reader changes', async () => {
    const first = await send('helpful=yes')
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe(`/articles/${article.slug}#helpful-received`)
    expect(first.headers.get('set-cookie')).toContain('; Path=/articles;')
    expect(await votes()).toEqual([true])
    expect((await send('helpful=no', { cookie: cookieOf(first) })).status).toBe(303)
    expect(await votes()).toEqual([false])
  })

  it('takes ten readers without a cookie from one network in an hour, and those of others after them', async () => {
    const address = '198.51.100.7'
    for (let index = 0; index < 10; index += 1) {
      expect((await send('helpful=no', { address })).status).toBe(303)
    }
    const refused = await send('helpful=no', { address })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await send('helpful=yes', { address: '203.0.113.9' })).status).toBe(303)
    expect(await votes()).toHaveLength(11)
  })

  it.each(['', 'helpful=maybe', 'helpful='])('says what is wrong with %j', async (body) => {
    expect((await send(body)).status).toBe(400)
    expect(await votes()).toEqual([])
  })

  it('refuses staff, drafts and articles that are not there', async () => {
    const { token } = await makeStaff(payload, 'editor')
    expect((await send('helpful=yes', { cookie: `symptoms-token=${token}` })).status).toBe(403)
    expect((await send('helpful=yes', { slug: 'no-such-article' })).status).toBe(404)
    expect(await votes()).toEqual([])
  })
})
