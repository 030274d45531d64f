import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fallbackSite } from '@/site/settings/load-site'
import { makeArticle, makeAuthor, makeComment, makeContact, makeEveryRole } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { commentDigest } from './comment-digest'
import { findCommentableArticle } from './find-commentable-article'
import { findThreads } from './find-threads'
import { type Submission, submitComment } from './submit-comment'

let payload: Payload
let author: number
let article: number
const openSite = { ...fallbackSite(), commentsOpen: true }
const DAY_MS = 24 * 3600 * 1000

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

beforeEach(async () => {
  article = (await makeArticle(payload, { authors: [author] })).id
})

const submission = (more: Partial<Submission> = {}): Submission => ({
  article,
  parent: null,
  values: {
    displayName: 'Robin',
    email: 'robin@example.org',
    text: 'It helped.\n\nThank you.',
    wantsReplies: false,
  },
  submission: randomUUID(),
  address: '192.0.2.7',
  sender: 'a browser',
  decision: { status: 'pending', reasons: [] },
  contactDays: 90,
  ...more,
})

const stored = async () =>
  (await payload.find({ collection: 'comments', where: { article: { equals: article } } })).docs

const contactOf = async (comment: number) =>
  (await payload.find({ collection: 'comment-contacts', where: { comment: { equals: comment } } })).docs

describe('submitComment', () => {
  it('stores what was written, waiting for a decision, and what is private apart from it', async () => {
    await submitComment(payload, submission())
    const [comment, ...others] = await stored()
    expect(others).toEqual([])
    expect(comment).toMatchObject({
      displayName: 'Robin',
      text: 'It helped.\n\nThank you.',
      status: 'pending',
    })
    expect(JSON.stringify(comment)).not.toMatch(/robin@|192\.0\.2/)
    const contacts = await contactOf(comment?.id ?? 0)
    expect(contacts).toHaveLength(1)
    expect(contacts[0]).toMatchObject({
      email: 'robin@example.org',
      addressHash: expect.stringMatching(/^[\w-]{43}$/),
    })
    const days = (Date.parse(contacts[0]?.eraseAfter ?? '') - Date.now()) / DAY_MS
    expect(days).toBeGreaterThan(89.9)
    expect(days).toBeLessThanOrEqual(90)
  })

  it('keeps no address when none was given', async () => {
    await submitComment(
      payload,
      submission({ values: { displayName: 'R', email: '', text: 'x', wantsReplies: true } }),
    )
    const [comment] = await stored()
    expect(await contactOf(comment?.id ?? 0)).toMatchObject([{ email: null, wantsReplies: false }])
  })

  it('stores one comment of the same form, one after the other and at the same moment', async () => {
    const once = submission()
    await submitComment(payload, once)
    await submitComment(payload, once)
    expect(await stored()).toHaveLength(1)
    const atOnce = submission({
      values: { displayName: 'Kim', email: '', text: 'Twice?', wantsReplies: false },
    })
    await Promise.all(Array.from({ length: 8 }, () => submitComment(payload, atOnce)))
    const comments = await stored()
    expect(comments.map(({ displayName }) => displayName).sort()).toEqual(['Kim', 'Robin'])
    const contacts = await Promise.all(comments.map(({ id }) => contactOf(id)))
    expect(contacts.map((found) => found.length)).toEqual([1, 1])
  })

  it('takes the same words from another form by somebody else, and once from the same sender', async () => {
    const first = await submitComment(payload, submission())
    expect(await submitComment(payload, submission())).toBe(first)
    await submitComment(payload, submission({ sender: 'another browser' }))
    expect(await stored()).toHaveLength(2)
  })

  it('stores nothing when the contact cannot be stored', async () => {
    const values = { displayName: 'Robin', email: 'no address at all', text: 'Words.', wantsReplies: false }
    await expect(submitComment(payload, submission({ values }))).rejects.toThrow()
    expect(await stored()).toEqual([])
  })

  it('stores nothing for an article that is not there', async () => {
    await expect(submitComment(payload, submission({ article: 2_000_000_000 }))).rejects.toThrow()
  })
})

describe('a decision', () => {
  it('shows a comment and takes it out of sight, and notes when staff decided', async () => {
    const comment = await makeComment(payload, article, { reportCount: 2 })
    const { id } = comment
    const { user } = await makeEveryRole(payload, author).then(({ moderator }) => moderator)
    const decide = (status: 'approved' | 'rejected') =>
      payload.update({
        collection: 'comments',
        id,
        data: { status, contentDigest: commentDigest(comment) },
        user,
      })
    const { moderatedAt, reportCount } = await decide('approved')
    expect(Date.parse(moderatedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(reportCount).toBe(0)
    expect((await findThreads(payload, article, 'oldest'))?.total).toBe(1)
    await decide('rejected')
    expect((await findThreads(payload, article, 'oldest'))?.total).toBe(0)
  })
})

describe('deleting a comment', () => {
  it('erases what was given in confidence with it', async () => {
    const { id } = await makeComment(payload, article)
    await makeContact(payload, id)
    await payload.delete({ collection: 'comments', id })
    expect(await contactOf(id)).toEqual([])
  })
})

describe('findCommentableArticle', () => {
  it('says whether a published article takes comments', async () => {
    const open = await makeArticle(payload, { authors: [author] })
    const closed = await makeArticle(payload, { authors: [author], commentsOpen: false })
    const draft = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const { id, slug, question } = open
    expect(await findCommentableArticle(payload, openSite, slug)).toMatchObject({
      id,
      slug,
      question,
      open: true,
    })
    expect(await findCommentableArticle(payload, openSite, closed.slug)).toMatchObject({ open: false })
    expect(await findCommentableArticle(payload, openSite, draft.slug)).toBeNull()
    const closedSite = { ...openSite, commentsOpen: false }
    expect(await findCommentableArticle(payload, closedSite, slug)).toMatchObject({ open: false })
  })
})
