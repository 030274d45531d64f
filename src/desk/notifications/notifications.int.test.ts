import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pretendMailServer, queuedMails } from '@/community/mailings/testing/queued-mails'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { User } from '@/payload-types'
import { makeArticle, makeAuthor, makeStaff, makeUser } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { readInbox } from './inbox'
import { mailDigests } from './mail-digests'
import { type Notice, notify } from './notify'
import { sweepNotifications } from './sweep-notifications'

let payload: Payload
let stopPretending: () => void
let article: { id: number; question: string }

beforeAll(async () => {
  payload = await testPayload()
  stopPretending = pretendMailServer()
  article = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id], _status: 'draft' })
})
afterAll(() => stopPretending())

const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)
const as = (user: User | null) =>
  createLocalReq(user ? { user: { ...user, collection: 'users' } } : {}, payload)
const inboxOf = async (user: User, page = 1) => readInbox(await as(user), page)
const tell = async (recipients: User[], notice: Partial<Notice> = {}, who: User | null = null) =>
  notify(await as(who), {
    kind: 'returned',
    article,
    recipients: recipients.map(({ id }) => id),
    note: 'Add a source.',
    ...notice,
  })
const wish = (user: User, articleMail: User['articleMail'], data: Partial<User> = {}) =>
  payload.update({ collection: 'users', id: user.id, data: { articleMail, ...data } })

describe('a notification', () => {
  it('is in the inbox and comes by mail at once, in the language of the account', async () => {
    const [editor, writer] = [await makeUser(payload, 'editor'), await makeUser(payload, 'author')]
    await run(sql`update users set language = 'es' where id = ${writer.id}`)
    await tell([writer], {}, editor)
    expect(await inboxOf(writer)).toMatchObject({
      unread: 1,
      entries: [
        {
          kind: 'returned',
          subject: { collection: 'articles', id: article.id },
          title: article.question,
          who: editor.name,
          note: 'Add a source.',
        },
      ],
    })
    const [mail, ...more] = await queuedMails(payload, writer.email)
    expect(more).toEqual([])
    expect(mail?.subject).toBe(`Devuelto: ${article.question}`)
    expect(mail?.text).toContain('«Add a source.»')
    expect(mail?.text).toContain(`/admin/collections/articles/${article.id}\n`)
  })

  it('is for nobody about an own action, nor for who works with comments only or never signed in', async () => {
    const [editor, moderator] = [await makeUser(payload, 'editor'), await makeUser(payload, 'moderator')]
    const invited = await makeUser(payload, 'editor')
    await run(sql`update users set invited_at = now() where id = ${invited.id}`)
    await tell([editor, moderator, invited], {}, editor)
    for (const one of [editor, moderator, invited]) {
      expect((await inboxOf(one)).entries).toEqual([])
      expect(await queuedMails(payload, one.email)).toEqual([])
    }
  })

  it('is told once with a key, and once until it is read where that is enough', async () => {
    const editor = await makeUser(payload, 'editor')
    for (let times = 0; times < 3; times++) {
      await tell([editor, editor], { kind: 'plan-failed', key: 'plan:1', note: null })
      await tell([editor], { kind: 'approval-lost', onceUntilRead: true, note: null })
    }
    expect((await inboxOf(editor)).unread).toBe(2)
    expect(await queuedMails(payload, editor.email)).toHaveLength(2)
  })

  it('is undone with the transaction that it belongs to', async () => {
    const editor = await makeUser(payload, 'editor')
    const failing = runInTransaction(await as(null), async (own) => {
      await notify(own, { kind: 'approved', article, recipients: [editor.id] })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await inboxOf(editor)).entries).toEqual([])
    expect(await queuedMails(payload, editor.email)).toEqual([])
  })

  it('says why a plan failed in the language of its reader', async () => {
    const editor = await makeUser(payload, 'editor')
    await tell([editor], { kind: 'plan-failed', note: '["changed"]' })
    const said = 'The article was changed after this was planned. Look at it and plan it again.'
    expect((await inboxOf(editor)).entries[0]?.note).toBe(said)
    expect((await queuedMails(payload, editor.email))[0]?.text).toContain(said)
  })
})

describe('mail once a day', () => {
  const morning = new Date('2027-01-05T07:30:00Z')

  it('comes in the morning of the account, once, with what is unread', async () => {
    const writer = await makeUser(payload, 'author')
    await wish(writer, 'daily', { timeZone: 'America/New_York' })
    await tell([writer], { note: 'First.' })
    await tell([writer], { note: 'Second.' })
    expect(await queuedMails(payload, writer.email)).toEqual([])
    await run(
      sql`update notifications set created_at = '2027-01-04T20:00:00Z' where recipient_id = ${writer.id}`,
    )
    await mailDigests(payload, morning)
    expect(await queuedMails(payload, writer.email)).toEqual([])
    const later = new Date('2027-01-05T12:00:00Z')
    await Promise.all([mailDigests(payload, later), mailDigests(payload, later)])
    await mailDigests(payload, new Date('2027-01-06T12:00:00Z'))
    const [mail, ...more] = await queuedMails(payload, writer.email)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Your inbox: 2 new entries')
    expect(mail?.text).toMatch(/“Second\.”[\s\S]*“First\.”/)
    expect(mail?.text).toContain('/admin/inbox\n')
  })

  it('leaves out what was read, and those who want no mail any more', async () => {
    const [reads, wantsNone] = [await makeUser(payload, 'author'), await makeUser(payload, 'author')]
    for (const one of [reads, wantsNone]) await wish(one, 'daily')
    await tell([reads, wantsNone])
    await run(sql`update notifications set created_at = '2027-01-04T20:00:00Z', read_at =
      case when recipient_id = ${reads.id} then now() end where recipient_id in (${reads.id}, ${wantsNone.id})`)
    await wish(wantsNone, 'never')
    await mailDigests(payload, morning)
    expect(await queuedMails(payload, reads.email)).toEqual([])
    expect(await queuedMails(payload, wantsNone.email)).toEqual([])
  })

  it('never: only the inbox has it', async () => {
    const writer = await makeUser(payload, 'author')
    await wish(writer, 'never')
    await tell([writer])
    await mailDigests(payload, new Date('2027-02-01T12:00:00Z'))
    expect(await queuedMails(payload, writer.email)).toEqual([])
    expect((await inboxOf(writer)).unread).toBe(1)
  })
})

describe('the inbox', () => {
  it('has pages, and is marked as read by its owner alone, and not beyond what was seen', async () => {
    const profile = await makeAuthor(payload)
    const [owner, other] = [
      await makeStaff(payload, 'author', profile.id),
      await makeStaff(payload, 'editor'),
    ]
    const { user } = owner
    for (let count = 0; count < 27; count++) await tell([user], { note: `Note ${count}` })
    const first = await inboxOf(user)
    expect([first.entries.length, first.hasOlder, first.entries[0]?.note]).toEqual([25, true, 'Note 26'])
    const second = await inboxOf(user, 2)
    expect([second.entries.length, second.hasOlder, second.entries[1]?.note]).toEqual([2, false, 'Note 0'])
    const [newest, next] = first.entries.map(({ id }) => id)
    const send = (token: string | undefined, body: unknown) =>
      rest('/notifications/read', { method: 'POST', token, body })
    expect((await send(other.token, { ids: [newest] })).body).toMatchObject({ marked: 0 })
    expect((await send(other.token, { upTo: newest })).body).toMatchObject({ marked: 0 })
    expect((await send(owner.token, { ids: [next] })).body).toEqual({ marked: 1, unread: 26 })
    expect((await send(owner.token, { ids: [next] })).body).toEqual({ marked: 0, unread: 26 })
    expect((await send(owner.token, { upTo: next })).body).toEqual({ marked: 25, unread: 1 })
    expect((await send(undefined, { upTo: next })).status).toBe(403)
  })

  it.each([
    {},
    { ids: [] },
    { ids: ['1'] },
    { ids: [0] },
    { ids: [2 ** 31] },
    { upTo: 1.5 },
    { upTo: 1, ids: [1] },
    [1],
  ])('refuses %j', async (body) => {
    const { token } = await makeStaff(payload, 'editor')
    expect((await rest('/notifications/read', { method: 'POST', token, body })).status).toBe(400)
  })

  it('outlives who acted, and ends with its owner, its article and after 90 days', async () => {
    await makeUser(payload, 'admin')
    const [editor, one, two] = [
      await makeUser(payload, 'editor'),
      await makeUser(payload, 'author'),
      await makeUser(payload, 'author'),
    ]
    const gone = await makeArticle(payload, {
      authors: [(await makeAuthor(payload)).id],
      _status: 'draft',
    })
    await tell([one, two], {}, editor)
    await tell([one], { article: gone })
    await payload.delete({ collection: 'users', id: editor.id })
    await payload.delete({ collection: 'users', id: two.id })
    await payload.delete({ collection: 'articles', id: gone.id })
    expect((await inboxOf(one)).entries).toMatchObject([{ who: editor.name, subject: { id: article.id } }])
    await run(
      sql`update notifications set created_at = now() - interval '89 days' where recipient_id = ${one.id}`,
    )
    await sweepNotifications(payload)
    expect((await inboxOf(one)).entries).toHaveLength(1)
    await run(
      sql`update notifications set created_at = now() - interval '91 days' where recipient_id = ${one.id}`,
    )
    await sweepNotifications(payload)
    expect((await inboxOf(one)).entries).toEqual([])
  })
})
