import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { receiveUnsubscribing, showUnsubscribePage } from '@/community/subscriptions/unsubscribe-page'
import { connectionOf } from '@/db/connection'
import type { QueuedMail } from '@/mail/send-queued-mail'
import { makeArticle, makeAuthor, makeComment, makeUser } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { mailAuthors } from './mail-authors'
import { mailModerators } from './mail-moderators'
import { tellAboutComments } from './tell-about-comments'
import { pretendMailServer, queuedMails, tellEarlierComments } from './testing/queued-mails'

let payload: Payload
let stopPretending: () => void

beforeAll(async () => {
  payload = await testPayload()
  stopPretending = pretendMailServer()
  await tellEarlierComments(payload)
})
afterAll(() => stopPretending())

const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)

async function authorWithArticle() {
  const profile = await makeAuthor(payload)
  const user = await makeUser(payload, 'author', profile.id)
  const article = await makeArticle(payload, { authors: [profile.id] })
  return { profile, user, article }
}
const approved = (article: number, data = {}) =>
  makeComment(payload, article, { status: 'approved', ...data })
const round = async () => {
  await tellAboutComments(payload)
  await mailAuthors(payload)
}

it('writes to an author at once, then at most once an hour with all that came meanwhile', async () => {
  const { user, article } = await authorWithArticle()
  const first = await approved(article.id, { text: 'The first one' })
  await round()
  for (let count = 0; count < 12; count++) await approved(article.id)
  const rejected = await approved(article.id, { text: 'Soon rejected' })
  await round()
  await round()
  const [mail, ...none] = await queuedMails(payload, user.email)
  expect(none).toEqual([])
  expect(mail?.text).toContain(`Robin: “The first one”`)
  expect(mail?.text).toContain(`/comments/${first.id}\n`)
  expect(mail?.text).toContain('/admin/account')
  await payload.update({ collection: 'comments', id: rejected.id, data: { status: 'rejected' } })
  await run(sql`update payload_kv set data = jsonb_set(data, '{mailedAt}',
    to_jsonb(now() - interval '61 minutes')) where key = ${`comments-for-author:${user.id}`}`)
  await round()
  const mails = await queuedMails(payload, user.email)
  expect(mails).toHaveLength(2)
  expect(mails[1]?.text).toContain('And 2 more.')
  expect(mails[1]?.text).not.toContain('Soon rejected')
})

it('writes about a comment whose approval was taken back and given again after a mail without it', async () => {
  const { user, article } = await authorWithArticle()
  const anHourLater = () =>
    run(sql`update payload_kv set data = jsonb_set(data, '{mailedAt}',
      to_jsonb(now() - interval '61 minutes')) where key = ${`comments-for-author:${user.id}`}`)
  const decide = (id: number, status: 'approved' | 'spam') =>
    payload.update({ collection: 'comments', id, data: { status } })
  await approved(article.id)
  await round()
  const slip = await approved(article.id, { text: 'Taken for spam by mistake' })
  await approved(article.id)
  await round()
  await decide(slip.id, 'spam')
  await anHourLater()
  await round()
  await decide(slip.id, 'approved')
  await anHourLater()
  await round()
  const texts = (await queuedMails(payload, user.email)).map(({ text }) => text.includes('by mistake'))
  expect(texts).toEqual([false, false, true])
})

it('leaves out the own comments of an author, waiting ones, and those who want no mail', async () => {
  const { profile, user, article } = await authorWithArticle()
  await approved(article.id, { voice: 'author', profile: profile.id })
  await makeComment(payload, article.id)
  await round()
  expect(await queuedMails(payload, user.email)).toEqual([])
  await approved(article.id)
  await round()
  const [mail] = await queuedMails(payload, user.email)
  await unsubscribeBy(mail)
  expect((await payload.findByID({ collection: 'users', id: user.id })).wantsCommentMail).toBe(false)
  await run(sql`delete from payload_kv where key = ${`comments-for-author:${user.id}`}`)
  await approved(article.id)
  await round()
  expect(await queuedMails(payload, user.email)).toHaveLength(1)
})

/** A mail client's one-click request (RFC 8058). */
async function unsubscribeBy(mail: QueuedMail | undefined) {
  const { status } = await receiveUnsubscribing(
    new Request(mail?.unsubscribeUrl ?? '', {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    }),
  )
  expect(status).toBe(200)
}

const at = (day: number, hour = 9) => new Date(Date.UTC(2031, 0, day, hour))
const digests = async (email: string) => (await queuedMails(payload, email)).length

beforeEach(async () => {
  await run(sql`delete from payload_kv where key = 'moderator-digest'`)
})

it('writes the digest once a day, also with two workers at the same moment', async () => {
  const moderator = await makeUser(payload, 'moderator')
  const editor = await makeUser(payload, 'editor')
  const invited = await makeUser(payload, 'moderator')
  await run(sql`update users set invited_at = now() where id = ${invited.id}`)
  const { article } = await authorWithArticle()
  const waiting = await makeComment(payload, article.id)
  await mailModerators(payload, at(2, 5))
  expect(await digests(moderator.email)).toBe(0)
  await Promise.all([mailModerators(payload, at(2)), mailModerators(payload, at(2))])
  await mailModerators(payload, at(2, 23))
  expect(await digests(moderator.email)).toBe(1)
  await mailModerators(payload, at(3))
  expect(await digests(moderator.email)).toBe(2)
  expect([await digests(editor.email), await digests(invited.email)]).toEqual([0, 0])
  const [mail] = await queuedMails(payload, moderator.email)
  expect(mail?.text).toMatch(/Less than an hour: \d+/)
  expect(mail?.text).toContain('/admin/moderation')
  await payload.update({ collection: 'comments', id: waiting.id, data: { status: 'rejected' } })
})

it('writes to staff in the language of their account, whatever the site’s is', async () => {
  const { user, article } = await authorWithArticle()
  const moderator = await makeUser(payload, 'moderator')
  await run(sql`update users set language = 'es' where id in (${user.id}, ${moderator.id})`)
  await approved(article.id, { text: 'Thank you' })
  const waiting = await makeComment(payload, article.id)
  await round()
  await mailModerators(payload, at(2))
  const [told] = await queuedMails(payload, user.email)
  expect(told?.text).toContain(`Hola, ${user.name}:`)
  const [digest] = await queuedMails(payload, moderator.email)
  expect(digest?.subject).toMatch(/comentarios? en espera/)
  expect(digest?.text).toMatch(/Comentarios que esperan una decisión: \d+\.\n\nMenos de una hora: \d+/)
  expect(digest?.html).toContain('<html lang="es">')
  await payload.update({ collection: 'comments', id: waiting.id, data: { status: 'rejected' } })
})

it('writes the digest no more to one moderator who has ended it', async () => {
  const [tired, keen] = [await makeUser(payload, 'moderator'), await makeUser(payload, 'admin')]
  const { article } = await authorWithArticle()
  const waiting = await makeComment(payload, article.id)
  await mailModerators(payload, at(2))
  const [mail] = await queuedMails(payload, tired.email)
  const page = await showUnsubscribePage(new Request(mail?.unsubscribeUrl ?? ''))
  expect(await page.text()).toContain('no more daily mail about comments that wait?')
  await unsubscribeBy(mail)
  expect(await payload.findByID({ collection: 'users', id: tired.id })).toMatchObject({
    wantsModerationDigest: false,
    wantsCommentMail: true,
  })
  await mailModerators(payload, at(3))
  expect([await digests(tired.email), await digests(keen.email)]).toEqual([1, 2])
  await payload.update({ collection: 'comments', id: waiting.id, data: { status: 'rejected' } })
})

it('writes no digest when nothing waits, or when the settings want none', async () => {
  const moderator = await makeUser(payload, 'moderator')
  await run(sql`update comments set status = 'rejected' where status = 'pending'`)
  expect(await mailModerators(payload, at(5))).toBe(0)
  const { article } = await authorWithArticle()
  await makeComment(payload, article.id)
  await payload.updateGlobal({ slug: 'settings', data: { moderatorDigest: false } })
  expect(await mailModerators(payload, at(5))).toBe(0)
  await payload.updateGlobal({ slug: 'settings', data: { moderatorDigest: true } })
  expect(await mailModerators(payload, at(5))).toBeGreaterThan(0)
  expect(await digests(moderator.email)).toBe(1)
})
