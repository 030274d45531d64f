import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { editOwnComment, withdrawOwnComment } from '@/community/comments/change-own-comment'
import { commentDigest } from '@/community/comments/comment-digest'
import { editKeyOf } from '@/community/comments/sender-cookie'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeContact,
  makeErrorReport,
  makeEveryRole,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { DecisionResult, QueuePage } from './queue-view'

const ROUNDS = 12
const sender = 'the cookie of a browser'

let payload: Payload
let staff: Record<Role, Staff>
let article: number

beforeAll(async () => {
  payload = await testPayload()
  const author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
  article = (await makeArticle(payload, { authors: [author] })).id
})

const own = (status: 'pending' | 'approved' = 'pending') =>
  makeComment(payload, article, { editKey: editKeyOf(article, sender), text: 'It helped me.', status })
const edit = (comment: number, status: 'approved' | 'pending' = 'approved') =>
  editOwnComment(payload, { article, comment, sender }, 'Buy my cure.', { status, reasons: [] })
const send = (method: string, path: string, body?: object) =>
  rest(path, { method, body, token: staff.moderator.token })
const read = (id: number) => payload.findByID({ collection: 'comments', id, depth: 0 })
const decide = async (status: string, comment: Awaited<ReturnType<typeof own>>) =>
  send('POST', '/comments/decide', {
    status,
    comments: [{ id: comment.id, was: comment.status, contentDigest: commentDigest(comment) }],
  })

describe('a decision about a comment', () => {
  it('is about the words that were looked at: others come back, with their stamp, and wait', async () => {
    const comment = await own()
    await edit(comment.id)
    const { status, body } = await decide('approved', comment)
    const now = await read(comment.id)
    expect([status, now.status]).toEqual([409, 'pending'])
    const { stale } = body as unknown as DecisionResult
    expect(stale).toEqual([
      {
        id: comment.id,
        status: 'pending',
        displayName: now.displayName,
        text: 'Buy my cure.',
        contentDigest: commentDigest(now),
      },
    ])
    expect((await decide('approved', now)).status).toBe(200)
  })

  it('is refused without a stamp or with another one, whichever way it comes', async () => {
    const comment = await own('approved')
    await makeContact(payload, comment.id)
    const old = { contentDigest: commentDigest(comment) }
    await edit(comment.id)
    const ways: [string, string, object][] = [
      ['PATCH', `/comments/${comment.id}`, { status: 'rejected' }],
      ['POST', '/comments/decide', { status: 'spam', comments: [{ id: comment.id, was: 'approved' }] }],
      ['POST', `/comments/${comment.id}/ban`, { kind: 'sender', days: 1 }],
      ['POST', `/comments/${comment.id}/reply`, { text: 'We thank you.' }],
      ['POST', '/comments/decide-all', { status: 'spam', show: 'approved', before: comment.id }],
    ]
    for (const [method, path, body] of ways) {
      expect([path, (await send(method, path, body)).status]).toEqual([path, 400])
      if (path.includes('/decide')) continue
      const answer = await send(method, path, { ...body, ...old })
      expect([path, answer.status, answer.body.errors]).toEqual([
        path,
        409,
        [expect.objectContaining({ data: expect.objectContaining({ text: 'Buy my cure.' }) })],
      ])
    }
    // A bulk update through Payload's own API: no single stamp matches all of them.
    const many = await send('PATCH', `/comments?where[id][in]=${comment.id}`, { status: 'rejected', ...old })
    expect(many.status).toBeGreaterThanOrEqual(400)
    expect((await read(comment.id)).status).toBe('approved')
  })

  it('carries the stamp that every answer to staff has, and readers have none', async () => {
    const { id } = await own()
    const { body } = await send('GET', `/comments/${id}`)
    expect(body.contentDigest).toBe(commentDigest(await read(id)))
    expect((await read(id)).contentDigest ?? null).toBeNull()
    expect((await send('PATCH', `/comments/${id}`, { status: 'rejected', ...body })).status).toBe(200)
  })

  it('about a whole list leaves alone what was edited since the list was read', async () => {
    const [before, one, other] = [await own(), await own(), await own()]
    const { body } = await send('GET', `/comments/queue?show=waiting&after=${before.id}`)
    const { newest, asOf } = body as unknown as QueuePage
    await edit(other.id)
    const all = { status: 'rejected', show: 'waiting', before: newest, asOf }
    const result = (await send('POST', '/comments/decide-all', all)).body as unknown as DecisionResult
    expect(result.changed.map(({ id }) => id)).toEqual(expect.arrayContaining([before.id, one.id]))
    expect(result.stale).toContainEqual(expect.objectContaining({ id: other.id, text: 'Buy my cure.' }))
    expect([(await read(one.id)).status, (await read(other.id)).status]).toEqual(['rejected', 'pending'])
  })
})

describe('at the same moment as its sender’s edit', () => {
  it.each(['spam', 'rejected'] as const)('a moderator’s “%s” stays', async (status) => {
    for (let round = 0; round < ROUNDS; round++) {
      const comment = await own(round % 2 === 0 ? 'pending' : 'approved')
      const [decided] = await Promise.all([decide(status, comment), edit(comment.id)])
      const now = await read(comment.id)
      // Either the decision applied to what was seen and stands, or the edit came first and the moderator is told.
      if (decided.status === 200) expect(now.status).toBe(status)
      else expect([decided.status, now.text, now.status]).toEqual([409, 'Buy my cure.', comment.status])
    }
  })

  it('an approval never shows words that were not seen', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const comment = await own()
      await Promise.all([decide('approved', comment), edit(comment.id, 'pending')])
      const now = await read(comment.id)
      if (now.status === 'approved') expect(now.text).toBe('It helped me.')
      else expect([now.status, now.text]).toEqual(['pending', 'Buy my cure.'])
    }
  })

  it('what is taken back is not brought back', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const comment = await own()
      const [back] = await Promise.all([
        withdrawOwnComment(payload, { article, comment: comment.id, sender }),
        decide('approved', comment),
        edit(comment.id),
      ])
      expect([back, (await read(comment.id)).status]).toEqual([true, 'withdrawn'])
    }
  })
})

describe('a decision about a reported error', () => {
  it('is about the state that was looked at, and no second one is laid over it', async () => {
    const { id } = await makeErrorReport(payload, article)
    const { token } = staff.editor
    const patch = (body: object) => rest(`/error-reports/${id}`, { method: 'PATCH', body, token })
    const { contentDigest } = (await rest(`/error-reports/${id}`, { token })).body
    expect((await patch({ status: 'corrected' })).status).toBe(400)
    const answers = await Promise.all([
      patch({ status: 'corrected', contentDigest }),
      patch({ status: 'no-error', contentDigest }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
