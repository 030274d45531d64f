import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeContact,
  makeEveryRole,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { QueuePage } from './queue-view'

let payload: Payload
let staff: Record<Role, Staff>
let [article, other] = [0, 0]
const senderHash = randomUUID()
const emailHash = randomUUID()
const addressHash = randomUUID()
/**
 * On the article; by the same browser elsewhere; by the same e-mail address; from the same network; by another.
 */
let ids: number[] = []

beforeAll(async () => {
  payload = await testPayload()
  const author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
  article = (await makeArticle(payload, { authors: [author] })).id
  other = (await makeArticle(payload, { authors: [author] })).id
  const contacts = [
    { senderHash, emailHash, addressHash },
    { senderHash },
    { emailHash },
    { addressHash },
    { senderHash: randomUUID() },
  ]
  for (const [index, contact] of contacts.entries()) {
    const comment = await makeComment(payload, index === 0 ? article : other, {
      displayName: `Name ${index}`,
    })
    await makeContact(payload, comment.id, contact)
    ids = [...ids, comment.id]
  }
})

const ask = async (query: string, who: Role = 'moderator') => {
  const { status, body } = await rest(`/comments/queue?${query}`, { token: staff[who].token })
  const { items, ...page } = body as unknown as QueuePage
  return { status, places: items?.map(({ id }) => ids.indexOf(id)), page, body }
}

it('shows one article, one sender or one network, and counts within it', async () => {
  const of = async (query: string) => {
    const { places, page } = await ask(query)
    expect([query, page.counts.waiting]).toEqual([query, places.length])
    return places
  }
  expect(await of(`article=${article}`)).toEqual([0])
  expect(await of(`article=${other}`)).toEqual([1, 2, 3, 4])
  expect(await of(`sender=${ids[0]}`)).toEqual([0, 1, 2])
  expect(await of(`sender=${ids[4]}`)).toEqual([4])
  expect(await of(`network=${ids[3]}`)).toEqual([0, 3])
  expect(await of(`sender=${ids[0]}&article=${other}`)).toEqual([1, 2])
  expect((await ask(`sender=${ids[0]}&after=${ids[1]}`)).places).toEqual([2])
})

it('names what it is narrowed to without what is private', async () => {
  const { page, body } = await ask(`sender=${ids[0]}&network=${ids[0]}&article=${article}`)
  expect(page.only).toEqual({ article: expect.any(String), sender: 'Name 0', network: 'Name 0' })
  for (const hash of [senderHash, emailHash, addressHash]) expect(JSON.stringify(body)).not.toContain(hash)
})

it.each([
  ['show=everything', 400, 'The queue shows one of waiting'],
  ['article=x', 400, 'The article in the URL is not a number.'],
  ['sender=1e3', 400, 'The sender in the URL is not a number.'],
  ['article=2000000000', 404, 'There is no article 2000000000.'],
  ['sender=2000000000', 404, 'Nothing is known of the sender of comment 2000000000'],
  ['network=2000000000', 404, 'Nothing is known of the network of comment 2000000000'],
])('says of %s what is wrong with it', async (query, status, message) => {
  const answer = await ask(query)
  expect(answer.status).toBe(status)
  expect(JSON.stringify(answer.body)).toContain(message)
})

it('tells authors nothing of who comments under several names', async () => {
  expect((await ask('', 'author')).status).toBe(200)
  expect((await ask(`sender=${ids[0]}`, 'author')).status).toBe(403)
})

it('keeps a decision about the whole list within it', async () => {
  const { page } = await ask(`sender=${ids[0]}`)
  const body = {
    status: 'spam',
    show: 'waiting',
    only: { sender: ids[0] },
    before: page.newest,
    asOf: page.asOf,
  }
  await rest('/comments/decide-all', { method: 'POST', body, token: staff.moderator.token })
  const { docs } = await payload.find({
    collection: 'comments',
    where: { id: { in: ids } },
    sort: 'id',
    depth: 0,
  })
  expect(docs.map(({ status }) => status)).toEqual(['spam', 'spam', 'spam', 'pending', 'pending'])
})
