import type { Payload, Where } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { voterCookie } from '@/community/ratings/voter-cookie'
import { findByline } from '@/content/authors/find-author'
import { makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { findSummaries } from './find-summaries'
import { BURST_LEAST } from './hold-vote'
import { findVote, rateAuthor } from './rate-author'
import { ratingStamp } from './rating-stamp'
import { receiveRating } from './receive-rating'

let payload: Payload
let staff: Record<Role, Staff>
let author: { id: number; slug: string }

beforeAll(async () => {
  payload = await testPayload()
  staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
})

beforeEach(async () => {
  author = await makeAuthor(payload)
  for (let index = 0; index <= BURST_LEAST; index += 1) {
    await rateAuthor(payload, { author: author.id, stars: 5, voter: `v${index}`, network: `n${index}` })
  }
})

const count = async () => (await findSummaries(payload, [author.id]))(author.id).count
const post = (path: string, body: object, token?: string) =>
  rest(`/ratings/${path}`, { method: 'POST', body, token })

async function idsOf(isHeld: boolean): Promise<number[]> {
  const where: Where = { and: [{ author: { equals: author.id } }, { isHeld: { equals: isHeld } }] }
  const { docs } = await payload.find({ collection: 'ratings', where, limit: 100, depth: 0 })
  return docs.map(({ id }) => id)
}

/** As somebody has just seen them. */
async function seen(ids: number[]) {
  const { docs } = await payload.find({
    collection: 'ratings',
    where: { id: { in: ids } },
    limit: 100,
    depth: 0,
  })
  const stamps = new Map(docs.map((doc) => [doc.id, ratingStamp(doc)]))
  return ids.map((id) => ({ id, contentDigest: stamps.get(id) ?? 'x' }))
}

async function entries(action: 'remove rating' | 'release rating', ids: number[]) {
  const where: Where = { and: [{ action: { equals: action } }, { targetId: { in: ids } }] }
  return (await payload.find({ collection: 'audit-log', where, limit: 100, depth: 0 })).docs
}

const one = { id: 1, contentDigest: 'x' }

describe('deciding about ratings', () => {
  it('is refused when a voter changed one of them since, for all of them', async () => {
    const ratings = await seen(await idsOf(true))
    const [rating] = ratings
    await payload.update({ collection: 'ratings', id: rating?.id ?? 0, data: { stars: 1, isKind: true } })
    for (const [path, body] of [
      ['release', { ratings }],
      ['remove', { ratings, reason: 'fraud' }],
    ] as const) {
      const { status, body: answer } = await post(path, body, staff.moderator.token)
      expect([status, answer.errors]).toEqual([
        409,
        [expect.objectContaining({ data: { changed: [rating?.id] } })],
      ])
    }
    expect(await idsOf(true)).toHaveLength(1)
  })

  it('removes them with the reason in the log, and the summary follows', async () => {
    const ids = (await idsOf(false)).slice(0, 2)
    const body = { ratings: await seen([...ids, 2_000_000_000]), reason: 'double vote' }
    const answer = await post('remove', body, staff.moderator.token)
    expect(answer).toMatchObject({ status: 200, body: { removed: [...ids].sort((a, b) => a - b) } })
    expect(await count()).toBe(BURST_LEAST - 2)
    const logged = await entries('remove rating', ids)
    expect(logged).toHaveLength(2)
    for (const { details, actorId } of logged) {
      expect(details).toEqual({ reason: 'double vote', wasHeld: false })
      expect(actorId).toBe(staff.moderator.user.id)
    }
  })

  it('counts what was held, and leaves alone what was counted before', async () => {
    const held = await idsOf(true)
    expect(held).toHaveLength(1)
    const body = { ratings: await seen([...held, ...(await idsOf(false))]) }
    const answer = await post('release', body, staff.admin.token)
    expect(answer).toMatchObject({ status: 200, body: { released: held } })
    expect(await count()).toBe(BURST_LEAST + 1)
    expect(await entries('release rating', held)).toHaveLength(1)
  })

  it('is for admins and moderators alone; nobody deletes past it', async () => {
    const ids = await idsOf(false)
    const ratings = await seen(ids)
    for (const token of [staff.editor.token, staff.author.token, undefined]) {
      expect((await post('remove', { ratings, reason: 'fraud' }, token)).status).toBe(403)
      expect((await post('release', { ratings }, token)).status).toBe(403)
    }
    const direct = await rest(`/ratings/${ids[0]}`, { method: 'DELETE', token: staff.admin.token })
    expect(direct.status).toBe(403)
    expect(await count()).toBe(BURST_LEAST)
  })

  it.each([
    ['remove', {}],
    ['remove', { ratings: [one] }],
    ['remove', { ratings: [one], reason: 'too bad a rating' }],
    ['remove', { ratings: [], reason: 'fraud' }],
    ['remove', { ratings: [{ ...one, id: '1' }], reason: 'fraud' }],
    ['remove', { ratings: [{ id: 1 }], reason: 'fraud' }],
    ['release', { ratings: Array.from({ length: 201 }, (_, index) => ({ ...one, id: index + 1 })) }],
    ['release', { ratings: [one], reason: 'fraud' }],
  ])('says what is wrong with %s %j', async (path, body) => {
    expect((await post(path, body, staff.admin.token)).status).toBe(400)
  })
})

describe('the rating form’s POST', () => {
  const VOTER = 'AbCdEfGhIjKlMnOpQrSt-_'
  const send = (fields: Record<string, string>, cookie: string) =>
    receiveRating(
      author.slug,
      new Request(`http://localhost/authors/${author.slug}/rate`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin', cookie },
      }),
      findByline,
    )
  const signed = () => voterCookie(VOTER).split(';')[0] ?? ''
  const stored = () => findVote(payload, author.id, VOTER)

  it('stores a vote with reasons and takes it back', async () => {
    const voted = await send({ stars: '4', clear: 'yes' }, signed())
    expect(voted.status).toBe(303)
    expect(voted.headers.get('location')).toBe(`/authors/${author.slug}/received`)
    expect(await stored()).toEqual({ stars: 4, reasons: { clear: true, complete: false, kind: false } })
    const withdrawn = await send({ stars: '4', withdraw: 'yes' }, signed())
    expect(withdrawn.headers.get('location')).toBe(`/authors/${author.slug}/received`)
    expect(await stored()).toBeNull()
  })

  it('refuses a cookie that the site did not issue and renews an old one, with the choice kept', async () => {
    for (const cookie of [`voter=${VOTER}`, `voter=${VOTER}.${'A'.repeat(22)}`]) {
      const answer = await send({ stars: '4', kind: 'yes' }, cookie)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toMatch(/id="stars-4"[^>]*checked/)
      expect(answer.headers.get('set-cookie')).toMatch(/^voter=[\w-]{22}\.[\w-]{22};/)
    }
    expect((await send({ stars: '4' }, `voter=${VOTER}`)).headers.get('set-cookie')).toContain(VOTER)
    expect(await stored()).toBeNull()
  })

  it.each(['admin', 'editor', 'moderator', 'author'] as const)('refuses a signed-in %s', async (role) => {
    const answer = await send({ stars: '5' }, `${signed()}; symptoms-token=${staff[role].token}`)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Authors and staff cannot vote')
    expect(await stored()).toBeNull()
  })
})
