import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emailHash } from '@/community/comments/sender-hashes'
import { submitComment } from '@/community/comments/submit-comment'
import { confirmSubscription } from '@/community/subscriptions/confirm-subscription'
import { readUnsubscribeToken } from '@/community/subscriptions/mail-tokens'
import { unsubscribe } from '@/community/subscriptions/unsubscribe'
import { connectionOf } from '@/db/connection'
import { makeArticle, makeAuthor, makeComment } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { tellAboutComments } from './tell-about-comments'
import { pretendMailServer, queuedMails, tellEarlierComments, tokenFor } from './testing/queued-mails'

let payload: Payload
let article: number
let stopPretending: () => void

beforeAll(async () => {
  payload = await testPayload()
  article = (await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })).id
  stopPretending = pretendMailServer()
  await tellEarlierComments(payload)
})
afterAll(() => stopPretending())

type Wishes = {
  sender?: string
  address?: string
  parent?: number
  status?: 'pending' | 'spam' | 'approved'
  wantsReplies?: boolean
}

const send = (email: string, wishes: Wishes = {}) =>
  submitComment(payload, {
    article,
    parent: wishes.parent ?? null,
    values: {
      displayName: 'Robin',
      email,
      text: `Words ${randomUUID()}`,
      wantsReplies: wishes.wantsReplies !== false,
    },
    submission: randomUUID(),
    address: wishes.address ?? randomUUID(),
    sender: wishes.sender ?? randomUUID(),
    decision: { status: wishes.status ?? 'approved', reasons: [] },
    contactDays: 90,
  })
const newAddress = () => `r-${randomUUID()}@example.org`
const subscriptionsOf = async (email: string) =>
  (
    await payload.find({
      collection: 'subscriptions',
      where: { emailHash: { equals: emailHash(email) } },
      sort: 'id',
    })
  ).docs
const subscribed = async () => {
  const email = newAddress()
  const comment = await send(email)
  const [mail] = await queuedMails(payload, email)
  expect(await confirmSubscription(payload, tokenFor('confirm', mail))).toBe(true)
  return { email, comment }
}
const decide = (id: number, status: 'approved' | 'pending' | 'rejected' | 'spam') =>
  payload.update({ collection: 'comments', id, data: { status } })
const repliesTo = async (email: string) =>
  (await queuedMails(payload, email)).filter(({ text }) => !text.includes('/mail/confirm'))

it('asks the owner of the address once, and writes about replies only after a yes', async () => {
  const email = newAddress()
  const comment = await send(email)
  const [mail] = await queuedMails(payload, email)
  const token = tokenFor('confirm', mail)
  await makeComment(payload, article, { parent: comment, status: 'approved' })
  await tellAboutComments(payload)
  expect(await queuedMails(payload, email)).toHaveLength(1)
  expect(await confirmSubscription(payload, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe(
    false,
  )
  expect((await subscriptionsOf(email))[0]?.confirmedAt).toBeNull()
  expect(await confirmSubscription(payload, token)).toBe(true)
  expect(await confirmSubscription(payload, token)).toBe(true)
  expect((await subscriptionsOf(email))[0]?.confirmedAt).toEqual(expect.any(String))
  const contacts = await payload.find({
    collection: 'comment-contacts',
    where: { comment: { equals: comment } },
  })
  expect(contacts.docs[0]?.confirmedAt).toEqual(expect.any(String))
})

it('writes exactly one mail per reply, also when it is approved twice', async () => {
  const { email, comment } = await subscribed()
  const reply = await makeComment(payload, article, { parent: comment, text: 'The reply’s words' })
  await tellAboutComments(payload)
  expect(await repliesTo(email)).toHaveLength(0)
  for (const status of ['approved', 'rejected', 'approved'] as const) await decide(reply.id, status)
  await tellAboutComments(payload)
  await decide(reply.id, 'pending')
  await decide(reply.id, 'approved')
  await tellAboutComments(payload)
  const mails = await repliesTo(email)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('The reply’s words')
  expect(mails[0]?.text).toContain(`/comments/${reply.id}\n`)
})

it('tells nobody of an approval that was taken back at once, nor the replier of the own reply', async () => {
  const { email, comment } = await subscribed()
  const undone = await makeComment(payload, article, { parent: comment, status: 'approved' })
  await decide(undone.id, 'pending')
  await send(email, { parent: comment })
  await tellAboutComments(payload)
  expect(await repliesTo(email)).toHaveLength(0)
  await decide(undone.id, 'approved')
  await tellAboutComments(payload)
  expect(await repliesTo(email)).toHaveLength(1)
})

it('asks once an hour and address; the yes counts for the same browser only', async () => {
  const email = newAddress()
  const sender = randomUUID()
  await Promise.all([send(email, { sender }), send(email, { sender })])
  await send(email)
  const mails = await queuedMails(payload, email)
  expect(mails).toHaveLength(1)
  await confirmSubscription(payload, tokenFor('confirm', mails[0]))
  const states = (await subscriptionsOf(email)).map(({ confirmedAt }) => confirmedAt !== null)
  expect(states.sort()).toEqual([false, true, true])
  await send(email, { sender })
  expect((await subscriptionsOf(email)).at(-1)?.confirmedAt).toEqual(expect.any(String))
  expect(await queuedMails(payload, email)).toHaveLength(1)
})

it('writes nobody for spam, and at most ten questions a network and hour', async () => {
  const spammed = newAddress()
  await send(spammed, { status: 'spam' })
  expect(await queuedMails(payload, spammed)).toHaveLength(0)
  const address = randomUUID()
  const emails = Array.from({ length: 12 }, newAddress)
  for (const email of emails) await send(email, { address, status: 'pending' })
  const mails = await Promise.all(emails.map((email) => queuedMails(payload, email)))
  expect(mails.flat()).toHaveLength(10)
})

it('asks a commenter whose comment was held as spam once it is approved, and once only', async () => {
  const email = newAddress()
  const comment = await send(email, { status: 'spam' })
  expect(await queuedMails(payload, email)).toHaveLength(0)
  await decide(comment, 'approved')
  const mails = await queuedMails(payload, email)
  expect(mails).toHaveLength(1)
  for (const status of ['spam', 'approved', 'pending', 'approved'] as const) await decide(comment, status)
  expect(await queuedMails(payload, email)).toHaveLength(1)
  expect(await confirmSubscription(payload, tokenFor('confirm', mails[0]))).toBe(true)
  await makeComment(payload, article, { parent: comment, status: 'approved' })
  await tellAboutComments(payload)
  expect(await repliesTo(email)).toHaveLength(1)
})

it('asks later, once the comment is approved, whom it could not ask because too many were asked', async () => {
  const address = randomUUID()
  const wishes = []
  for (const email of Array.from({ length: 11 }, newAddress)) {
    wishes.push({ email, comment: await send(email, { address, status: 'pending' }) })
  }
  const [asked, late] = [wishes[0], wishes[10]]
  if (!asked || !late) throw new Error('nothing was sent')
  expect(await queuedMails(payload, late.email)).toHaveLength(0)
  const connection = await connectionOf(payload)
  await connection.execute(sql`update confirmation_mails set sent_at = sent_at - interval '2 hours'`)
  for (const { comment } of [asked, late]) {
    for (const status of ['approved', 'pending', 'approved'] as const) await decide(comment, status)
  }
  expect(await queuedMails(payload, asked.email)).toHaveLength(1)
  const mails = await queuedMails(payload, late.email)
  expect(mails).toHaveLength(1)
  expect(await confirmSubscription(payload, tokenFor('confirm', mails[0]))).toBe(true)
})

it('asks nobody who did not want mail, or whose comment stays spam', async () => {
  const email = newAddress()
  const comment = await send(email, { status: 'spam' })
  await decide(comment, 'rejected')
  expect(await queuedMails(payload, email)).toHaveLength(0)
  const silent = await send(newAddress(), { status: 'spam', wantsReplies: false })
  await decide(silent, 'approved')
  expect(
    (await payload.count({ collection: 'subscriptions', where: { comment: { equals: silent } } })).totalDocs,
  ).toBe(0)
})

it('ends mail about one comment, or all of it for good', async () => {
  const { email, comment } = await subscribed()
  const reply = () => makeComment(payload, article, { parent: comment, status: 'approved' })
  await reply()
  await tellAboutComments(payload)
  const [mail] = await repliesTo(email)
  const token = tokenFor('unsubscribe', mail)
  expect(mail?.unsubscribeUrl).toContain(`/mail/unsubscribe?token=${token}`)
  const what = readUnsubscribeToken(token)
  if (!what) throw new Error('the token is not ours')
  await unsubscribe(payload, what, false)
  await unsubscribe(payload, what, false)
  await reply()
  await tellAboutComments(payload)
  expect(await repliesTo(email)).toHaveLength(1)
  await unsubscribe(payload, what, true)
  const before = (await queuedMails(payload, email)).length
  await send(email)
  expect(await queuedMails(payload, email)).toHaveLength(before)
  expect(await subscriptionsOf(email)).toEqual([])
  expect(readUnsubscribeToken(token.replace('r.', 'a.'))).toBeNull()
})
