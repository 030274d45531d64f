import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newVoter, voterCookie } from '@/community/ratings/voter-cookie'
import { HELPFUL_VOTERS_A_DAY } from '@/forms/limiter'
import { makeArticle, makeAuthor, makeStaff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { receiveHelpful, takePass } from './receive-helpful'

let payload: Payload
let article: { id: number; slug: string }

beforeAll(async () => {
  payload = await testPayload()
})

beforeEach(async () => {
  article = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
})

type From = { cookie?: string; address?: string; slug?: string; keepsCookies?: boolean }

/** Sends a vote and follows the redirect, as a browser does. */
async function send(body: string, from: From = {}): Promise<Response> {
  const { cookie = '', address = '192.0.2.1', slug = article.slug, keepsCookies = true } = from
  const first = await post(body, { cookie, address, slug })
  const onward = first.headers.get('location') ?? ''
  if (!onward.includes('?pass=')) return first
  return takePass(
    slug,
    new Request(`http://localhost${onward}`, {
      headers: { 'x-client-address': address, cookie: keepsCookies ? cookieOf(first) : '' },
    }),
  )
}

const post = (body: string, { cookie = '', address = '192.0.2.1', slug = article.slug }: From = {}) =>
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
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

async function votes(): Promise<boolean[]> {
  const where = { article: { equals: article.id } }
  const { docs } = await payload.find({ collection: 'helpful-votes', where, limit: 100, depth: 0 })
  return docs.map(({ isHelpful }) => isHelpful)
}

describe('Was this answer helpful?', () => {
  it('stores one vote a reader, which the same reader changes', async () => {
    const first = await send('helpful=yes')
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe(`/articles/${article.slug}/received`)
    expect(first.headers.get('set-cookie')).toContain('; Path=/articles;')
    expect(await votes()).toEqual([true])
    expect((await send('helpful=no', { cookie: cookieOf(first) })).status).toBe(303)
    expect(await votes()).toEqual([false])
  })

  it('takes five new readers of a network a day, whatever cookies they bring, and those of others after them', async () => {
    const address = '198.51.100.7'
    const cookie = () => voterCookie(newVoter()).split(';')[0]
    const own = cookieOf(await send('helpful=no', { address }))
    for (let index = 1; index < HELPFUL_VOTERS_A_DAY; index += 1) {
      expect((await send('helpful=no', { address, cookie: index % 2 ? cookie() : '' })).status).toBe(303)
    }
    const refused = await send('helpful=no', { address, cookie: cookie() })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3600)
    expect((await send('helpful=no', { address: `::ffff:${address}` })).status).toBe(429)
    expect((await send('helpful=yes', { address, cookie: own })).status).toBe(303)
    expect((await send('helpful=yes', { address: '203.0.113.9' })).status).toBe(303)
    expect((await votes()).sort()).toEqual([false, false, false, false, true, true])
  })

  it('takes the lines of an IPv6 network for one', async () => {
    const statuses: number[] = []
    for (const line of [1, 2, 3, 4, 5, 6]) {
      statuses.push((await send('helpful=yes', { address: `2001:db8:7:${line}::1` })).status)
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
    expect((await send('helpful=yes', { address: '2001:db8:8::1' })).status).toBe(303)
  })

  it('counts once for a network without cookies, however often it is pressed', async () => {
    const from = { address: '198.51.100.8', keepsCookies: false }
    for (let time = 0; time < 8; time += 1) {
      expect((await send(time < 7 ? 'helpful=yes' : 'helpful=no', from)).status).toBe(303)
    }
    expect(await votes()).toEqual([false])
    // A reader in the same network whose browser keeps cookies still has a separate vote.
    expect((await send('helpful=yes', { address: from.address })).status).toBe(303)
    expect((await votes()).sort()).toEqual([false, true])
  })

  it('takes a pass for nothing but what it was given for', async () => {
    const given = (await post('helpful=yes')).headers.get('location') ?? ''
    const take = (address: string, url = given, slug = article.slug) =>
      takePass(slug, new Request(`http://localhost${url}`, { headers: { 'x-client-address': address } }))
    expect((await take('203.0.113.1')).status).toBe(400)
    expect((await take('192.0.2.1', given.replace('pass=yes', 'pass=no'))).status).toBe(400)
    const other = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })
    expect((await take('192.0.2.1', given, other.slug)).status).toBe(400)
    expect(await votes()).toEqual([])
    expect((await take('192.0.2.1', `/articles/${article.slug}/helpful`)).status).toBe(200)
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
