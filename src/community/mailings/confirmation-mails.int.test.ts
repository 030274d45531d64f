import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitComment } from '@/community/comments/submit-comment'
import { confirmSubscription } from '@/community/subscriptions/confirm-subscription'
import { readUnsubscribeToken } from '@/community/subscriptions/mail-tokens'
import { MOST_UNANSWERED } from '@/community/subscriptions/may-ask'
import { unsubscribe } from '@/community/subscriptions/unsubscribe'
import { connectionOf } from '@/db/connection'
import { makeArticle, makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { pretendMailServer, queuedMails, tokenFor } from './testing/queued-mails'

let payload: Payload
let article: number
let stopPretending: () => void

beforeAll(async () => {
  payload = await testPayload()
  article = (await makeArticle(payload, { authors: [(await makeAuthor(payload)).id] })).id
  stopPretending = pretendMailServer()
})
afterAll(() => stopPretending())

const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)
const hoursLater = () => run(sql`update confirmation_mails set sent_at = sent_at - interval '2 hours'`)
const send = (email: string) =>
  submitComment(payload, {
    article,
    parent: null,
    values: { displayName: 'Robin', email, text: `Words ${randomUUID()}`, wantsReplies: true },
    submission: randomUUID(),
    address: randomUUID(),
    sender: randomUUID(),
    decision: { status: 'pending', reasons: [] },
    contactDays: 90,
  })
const mailsTo = async (emails: string[]) =>
  (await Promise.all(emails.map((email) => queuedMails(payload, email)))).flat()

it('asks a mailbox a few times, however its address is written, and then no more until it answers', async () => {
  const name = `r${randomUUID().replaceAll('-', '')}`
  const spellings = Array.from({ length: 8 }, (_, index) => `${name}${index ? `+${index}` : ''}@example.org`)
  for (const email of spellings) {
    await Promise.all([send(email), send(email)])
    await hoursLater()
  }
  const mails = await mailsTo(spellings)
  expect(mails).toHaveLength(MOST_UNANSWERED)
  expect(await confirmSubscription(payload, tokenFor('confirm', mails[0]))).toBe(true)
  await send(`${name}+later@example.org`)
  expect(await mailsTo([`${name}+later@example.org`])).toHaveLength(1)
})

it('leaves a mailbox alone that never wants to be asked again, by the link in the question', async () => {
  const name = `r${randomUUID().replaceAll('-', '')}`
  await send(`${name}+a@example.org`)
  const [mail] = await mailsTo([`${name}+a@example.org`])
  expect(mail?.text).toContain(mail?.unsubscribeUrl)
  const what = readUnsubscribeToken(tokenFor('unsubscribe', mail))
  if (!what) throw new Error('the token is not ours')
  expect(what.about).toBe('mailbox')
  // A mail client's one-click request: it makes no choice.
  await unsubscribe(payload, what, false)
  await hoursLater()
  const others = [`${name}+a@example.org`, `${name}+b@example.org`, `${name}@example.org`]
  for (const email of others) await send(email)
  expect(await mailsTo(others)).toHaveLength(1)
})

it('writes no more strangers once the whole site has asked many, whoever wants it', async () => {
  await run(
    sql`insert into confirmation_mails (mailbox_hash) select 'of a flood ' || n from generate_series(1, 100) as n`,
  )
  const email = `r-${randomUUID()}@example.org`
  await send(email)
  expect(await mailsTo([email])).toHaveLength(0)
  await run(sql`delete from confirmation_mails where starts_with(mailbox_hash, 'of a flood ')`)
  await send(email)
  expect(await mailsTo([email])).toHaveLength(1)
})
