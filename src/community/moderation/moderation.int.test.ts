import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { commentDigest } from '@/community/comments/comment-digest'
import { findWronglyHeld } from '@/community/comments/learning/find-model'
import { textDigest } from '@/community/comments/text-digest'
import type { Comment } from '@/payload-types'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeCommentReport,
  makeContact,
  makeEveryRole,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { QueueItem } from './queue-view'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
let other: number
let article: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload, { name: 'Own Author' })).id
  other = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
})

beforeEach(async () => {
  article = (await makeArticle(payload, { authors: [other] })).id
})

type Who = Role | 'reader'
const tokenOf = (who: Who) => (who === 'reader' ? undefined : staff[who].token)
const post = (path: string, body: object, who: Who = 'moderator') =>
  rest(path, { method: 'POST', body, token: tokenOf(who) })
/** By somebody who has just seen it. */
const seen = async (id: number) => {
  const found = await payload.findByID({ collection: 'comments', id, depth: 0, disableErrors: true })
  return { contentDigest: found ? commentDigest(found) : 'x' }
}
const about = async (id: number, what: 'ban' | 'reply', body: object, who: Who = 'moderator') =>
  post(`/comments/${id}/${what}`, { ...(await seen(id)), ...body }, who)
const wordsOf = ({ displayName, text }: Comment) => ({ displayName, text })
/** All edits so far were seen. */
const now = () => new Date(Date.now() + 60_000).toISOString()
const comment = (data: Partial<Comment> = {}) => makeComment(payload, article, data)
const statusOf = async (id: number) =>
  (await payload.findByID({ collection: 'comments', id, depth: 0 })).status
const decide = async (status: string, shown: { id: number; was: string }[], who: Who = 'moderator') => {
  const comments = await Promise.all(shown.map(async (one) => ({ ...one, ...(await seen(one.id)) })))
  return post('/comments/decide', { status, comments }, who)
}

/** The queue from one comment on, because it also contains other tests' comments. */
async function queueFrom(id: number, show = 'waiting', who: Who = 'moderator'): Promise<QueueItem[]> {
  const { body } = await rest(`/comments/queue?show=${show}&after=${id}`, { token: tokenOf(who) })
  return (body as { items: QueueItem[] }).items
}

describe('the queue', () => {
  it('shows what a decision needs, the oldest first', async () => {
    const before = await comment()
    const text = `The same advertising ${randomUUID()}`
    const digest = textDigest(text)
    const sender = { senderHash: randomUUID(), email: 'who@example.org', emailHash: randomUUID() }
    const earlier = await comment({ text, textDigest: digest, status: 'spam' })
    await makeContact(payload, earlier.id, sender)
    const parent = await comment({ status: 'approved', displayName: 'Ruth', text: 'A question' })
    const waiting = await comment({
      text,
      textDigest: digest,
      parent: parent.id,
      reasons: [{ check: 'links', verdict: 'hold', finding: ['links', 4] }],
    })
    await makeContact(payload, waiting.id, sender)
    await makeCommentReport(payload, waiting.id)
    const [found, ...rest] = await queueFrom(before.id)
    expect(rest).toEqual([])
    expect(found).toMatchObject({
      id: waiting.id,
      text,
      article: { id: article },
      parent: { displayName: 'Ruth', text: 'A question' },
      reasons: ['Holds 4 links.'],
      reports: [{ reason: 'spam', count: 1 }],
      earlier: { approved: 0, rejected: 0, spam: 1 },
      similar: [{ id: earlier.id, status: 'spam' }],
      email: 'who@example.org',
      banBy: ['sender', 'email', 'network'],
    })
    expect(JSON.stringify(found)).not.toContain(sender.senderHash)
    const [seenByEditor] = await queueFrom(before.id, 'waiting', 'editor')
    expect(seenByEditor).toMatchObject({ id: waiting.id, email: null, banBy: ['sender', 'network'] })
    expect((await queueFrom(before.id, 'held')).map(({ id }) => id)).toEqual([waiting.id])
  })

  it('says why a comment was held in the language of who reads, and what was stored before as it was', async () => {
    const before = await comment()
    await comment({
      reasons: [
        { check: 'links', verdict: 'hold', finding: ['links', 4] },
        { check: 'rate', verdict: 'spam', finding: ['senderRate', 21] },
        { check: 'decoy', verdict: 'hold', reason: 'The field that people do not see was filled in' },
      ],
    })
    const old = 'The field that people do not see was filled in.'
    const said = {
      en: ['This sender sent 21 comments in the last hour.', 'Holds 4 links.', old],
      es: ['Este remitente envió 21 comentarios en la última hora.', 'Contiene 4 enlaces.', old],
    }
    for (const [language, reasons] of Object.entries(said)) {
      const { body } = await rest(`/comments/queue?show=held&after=${before.id}`, {
        token: tokenOf('moderator'),
        headers: { 'Accept-Language': language },
      })
      expect(body.items).toMatchObject([{ reasons }])
    }
  })

  it('is closed to readers; authors get the approved comments on their own articles', async () => {
    const own = (await makeArticle(payload, { authors: [profile] })).id
    const mine = await makeComment(payload, own, { status: 'approved' })
    await makeComment(payload, own)
    await comment({ status: 'approved' })
    expect((await rest('/comments/queue')).status).toBe(403)
    const { body } = await rest('/comments/queue?show=waiting', { token: staff.author.token })
    const { items } = body as { items: QueueItem[] }
    expect(items.map(({ id }) => id)).toEqual([mine.id])
    expect(items[0]).toMatchObject({ email: null })
  })
})

describe('how much the learned check may hold', () => {
  const choose = (wronglyHeld: unknown, who: Who = 'moderator') =>
    post('/comments/learned-check', { wronglyHeld }, who)

  it('is chosen by who decides about comments, from the points of the curve', async () => {
    for (const who of ['reader', 'author'] as const) expect((await choose(0.05, who)).status).toBe(403)
    for (const wrong of [0.07, -1, '0.05', undefined]) expect((await choose(wrong)).status).toBe(400)
    expect(await findWronglyHeld(payload)).toBeNull()
    expect(await choose(0.05)).toMatchObject({ status: 200, body: { wronglyHeld: 0.05 } })
    expect(await findWronglyHeld(payload)).toBe(0.05)
    await choose(null, 'editor')
    expect(await findWronglyHeld(payload)).toBeNull()
  })
})

describe('a decision', () => {
  it('is made by moderators, editors and administrators alone', async () => {
    for (const who of ['reader', 'author'] as const) {
      const { id } = await comment()
      const ways = [
        decide('approved', [{ id, was: 'pending' }], who),
        post('/comments/decide-all', { status: 'approved', show: 'waiting', before: id, asOf: now() }, who),
        about(id, 'ban', { kind: 'sender', days: 1 }, who),
        about(id, 'reply', { text: 'Words' }, who),
      ]
      expect((await Promise.all(ways)).map(({ status }) => status >= 401 && status <= 403)).toEqual(
        Array(4).fill(true),
      )
      expect(await statusOf(id)).toBe('pending')
    }
    for (const who of ['moderator', 'editor', 'admin'] as const) {
      const { id } = await comment()
      expect((await decide('approved', [{ id, was: 'pending' }], who)).body).toMatchObject({
        changed: [{ id }],
      })
      expect(await statusOf(id)).toBe('approved')
    }
  })

  it('leaves alone what somebody else decided about in the meantime, and says so', async () => {
    const [one, two] = [await comment(), await comment({ status: 'rejected' })]
    const { body } = await decide('spam', [
      { id: one.id, was: 'pending' },
      { id: two.id, was: 'pending' },
    ])
    expect(body).toEqual({
      changed: [{ id: one.id, was: 'pending', ...(await seen(one.id)) }],
      stale: [{ id: two.id, status: 'rejected', ...(await seen(two.id)), ...wordsOf(two) }],
    })
    expect(await statusOf(two.id)).toBe('rejected')
  })

  it('can be taken back, and each one is in the log with who made it', async () => {
    const { id } = await comment()
    await decide('rejected', [{ id, was: 'pending' }])
    await decide('pending', [{ id, was: 'rejected' }])
    expect(await statusOf(id)).toBe('pending')
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ target: { equals: 'comments' } }, { targetId: { equals: id } }] },
      sort: 'id',
    })
    expect(docs.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['reject comment', staff.moderator.user.id],
      ['reopen comment', staff.moderator.user.id],
    ])
  })

  it('never brings back what its sender took back', async () => {
    const { id } = await comment({ status: 'withdrawn' })
    const { body } = await decide('approved', [{ id, was: 'withdrawn' }])
    expect(body).toMatchObject({ changed: [], stale: [{ id, status: 'withdrawn' }] })
  })

  it('about a whole filter takes all that was seen, and nothing newer', async () => {
    const ids: number[] = []
    for (let count = 0; count < 120; count++) ids.push((await comment({ status: 'spam' })).id)
    const newer = await comment({ status: 'spam' })
    const { body } = await post('/comments/decide-all', {
      status: 'rejected',
      show: 'spam',
      before: ids.at(-1),
      asOf: now(),
    })
    const { changed } = body as { changed: { id: number }[] }
    expect(changed.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect(await statusOf(newer.id)).toBe('spam')
    const { totalDocs } = await payload.count({
      collection: 'comments',
      where: { and: [{ article: { equals: article } }, { status: { equals: 'rejected' } }] },
    })
    expect(totalDocs).toBe(120)
  })

  it.each([
    ['no comments', { status: 'approved', comments: [] }],
    ['an unknown status', { status: 'withdrawn', comments: [{ id: 1, was: 'pending' }] }],
    ['a wrong id', { status: 'approved', comments: [{ id: '1', was: 'pending' }] }],
    ['a huge id', { status: 'approved', comments: [{ id: 3_000_000_000, was: 'pending' }] }],
  ])('is refused with %s', async (_what, body) => {
    expect((await post('/comments/decide', body)).status).toBe(400)
  })
})

describe('a ban', () => {
  it('holds for some days, names who made it, and is in the log', async () => {
    const { id } = await comment()
    await makeContact(payload, id, { senderHash: `hash-${id}`, email: 'Bad@Spam.example' })
    expect((await about(id, 'ban', { kind: 'sender', days: 30 })).status).toBe(200)
    await about(id, 'ban', { kind: 'email', days: 1, pattern: '*@spam.example' })
    const { docs } = await payload.find({ collection: 'bans', sort: '-id', limit: 2, showHiddenFields: true })
    expect(docs).toMatchObject([
      { kind: 'email', value: '*@spam.example', createdBy: staff.moderator.user.name },
      { kind: 'sender', value: `hash-${id}` },
    ])
    const days = (Date.parse(docs[1]?.until ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(30)
  })

  it('needs something to ban by; an editor may not ban by an address that editors do not see', async () => {
    const { id } = await comment()
    expect((await about(id, 'ban', { kind: 'network', days: 1 })).status).toBe(409)
    await makeContact(payload, id)
    expect((await about(id, 'ban', { kind: 'email', days: 1 }, 'editor')).status).toBe(403)
    for (const wrong of [
      { kind: 'sender', days: 0 },
      { kind: 'x', days: 1 },
      { kind: 'email', days: 1, pattern: '*' },
    ]) {
      expect((await about(id, 'ban', wrong)).status).toBe(400)
    }
  })
})

describe('a reply in place', () => {
  it('of the article’s author shows as such, of others as the staff’s; both at once and below the comment', async () => {
    const own = (await makeArticle(payload, { authors: [profile] })).id
    const asked = await makeComment(payload, own, { status: 'approved' })
    const replies = await Promise.all([
      about(asked.id, 'reply', { text: 'I wrote it so.' }, 'author'),
      about(asked.id, 'reply', { text: 'We looked.' }, 'moderator'),
    ])
    const ids = replies.map(({ body }) => (body as { id: number }).id)
    const read = (at: number) => payload.findByID({ collection: 'comments', id: ids[at] ?? 0, depth: 0 })
    expect(await read(0)).toMatchObject({
      status: 'approved',
      voice: 'author',
      profile,
      displayName: 'Own Author',
      parent: asked.id,
      root: asked.id,
    })
    expect(await read(1)).toMatchObject({ voice: 'staff', displayName: 'Symptom Database', profile: null })
  })

  it('is refused on somebody else’s article, below what readers do not see, and without words', async () => {
    const [waiting, shown] = [await comment(), await comment({ status: 'approved' })]
    expect((await about(shown.id, 'reply', { text: 'x' }, 'author')).status).toBe(403)
    expect((await about(waiting.id, 'reply', { text: 'x' })).status).toBe(409)
    expect((await about(shown.id, 'reply', { text: ' ' })).status).toBe(400)
    expect((await about(shown.id, 'reply', { text: '\u3164\u200b' })).status).toBe(400)
    expect((await about(shown.id, 'reply', { text: 'x'.repeat(5001) })).status).toBe(400)
    expect((await about(2000000000, 'reply', { text: 'x' })).status).toBe(404)
  })
})

describe('undoing a decision', () => {
  const read = (id: number) => payload.findByID({ collection: 'comments', id, depth: 0 })
  const undo = async (id: number, was: string, back: string) =>
    post('/comments/decide', { status: back, undoes: true, comments: [{ id, was, ...(await seen(id)) }] })

  it('brings back the reports of readers, and that nobody has looked at it', async () => {
    const { id } = await comment({ status: 'approved', reportCount: 2 })
    for (let reader = 0; reader < 2; reader += 1) await makeCommentReport(payload, id)
    await decide('rejected', [{ id, was: 'approved' }])
    expect(await read(id)).toMatchObject({ reportCount: 0, moderatedAt: expect.any(String) })
    expect((await undo(id, 'rejected', 'approved')).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'approved', reportCount: 2, moderatedAt: null })
    expect((await queueFrom(id - 1, 'reported')).map((one) => one.id)).toContain(id)
  })

  it('brings back the last decision before it; deciding otherwise is another decision', async () => {
    const { id } = await comment()
    await decide('approved', [{ id, was: 'pending' }])
    const { moderatedAt } = await read(id)
    await makeCommentReport(payload, id)
    await decide('spam', [{ id, was: 'approved' }])
    await undo(id, 'spam', 'approved')
    expect(await read(id)).toMatchObject({ moderatedAt, reportCount: 1 })
    await decide('rejected', [{ id, was: 'approved' }])
    await decide('approved', [{ id, was: 'rejected' }])
    const after = await read(id)
    expect(after.reportCount).toBe(0)
    expect(Date.parse(after.moderatedAt ?? '')).toBeGreaterThan(Date.parse(moderatedAt ?? ''))
  })
})
