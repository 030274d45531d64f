import { sql } from '@payloadcms/db-postgres'
import type { Payload, Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { commentDigest } from '@/community/comments/comment-digest'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeMedia,
  makePage,
  makeStaff,
  makeUser,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { recordAudit } from './record-audit'

let payload: Payload
let admin: Staff
let author: number

beforeAll(async () => {
  payload = await testPayload()
  admin = await makeStaff(payload, 'admin')
  author = (await makeAuthor(payload)).id
})

const send = (method: string, path: string, body?: unknown) =>
  rest(path, { method, body, token: admin.token })
async function entriesOf(target: string, id: number): Promise<(string | undefined)[][]> {
  const where: Where = { and: [{ target: { equals: target } }, { targetId: { equals: id } }] }
  const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'id', limit: 100 })
  return docs.map(({ action, actorName }) => [action, actorName])
}

describe('the audit log', () => {
  it('names who published, renamed, withdrew and deleted an article', async () => {
    const { id } = await makeArticle(payload, { authors: [author] })
    const seen = { contentDigest: await stampOf(payload, id) }
    await send('PATCH', `/articles/${id}?draft=true`, { slug: `renamed-${id}`, ...seen })
    await rest(`/articles/${id}/approve`, {
      method: 'POST',
      body: { contentDigest: await stampOf(payload, id) },
      token: (await makeStaff(payload, 'editor')).token,
    })
    await send('PATCH', `/articles/${id}`, { _status: 'published' })
    await send('PATCH', `/articles/${id}`, { _status: 'draft' })
    await send('DELETE', `/articles/${id}`)
    await send('DELETE', `/articles/${id}?trash=true`)
    expect(await entriesOf('articles', id)).toEqual([
      ['publish', 'System'],
      ['approve', 'The editor'],
      ['publish', 'The admin'],
      ['change address', 'The admin'],
      ['unpublish', 'The admin'],
      ['move to trash', 'The admin'],
      ['delete', 'The admin'],
    ])
  })

  it('names who decided about comments, one and many', async () => {
    const article = (await makeArticle(payload, { authors: [author] })).id
    const [one, other] = [await makeComment(payload, article), await makeComment(payload, article)]
    const comments = [one, other].map((comment) => ({
      id: comment.id,
      was: 'pending',
      contentDigest: commentDigest(comment),
    }))
    await send('POST', '/comments/decide', { status: 'approved', comments })
    await send('PATCH', `/comments/${one.id}`, { status: 'spam', contentDigest: commentDigest(one) })
    await send('DELETE', `/comments/${one.id}`)
    expect(await entriesOf('comments', one.id)).toEqual([
      ['approve comment', 'The admin'],
      ['mark comment as spam', 'The admin'],
      ['delete', 'The admin'],
    ])
    expect(await entriesOf('comments', other.id)).toEqual([['approve comment', 'The admin']])
  })

  it('names who made, promoted and removed an account', async () => {
    const { id } = await makeUser(payload, 'author')
    await send('PATCH', `/users/${id}`, { role: 'editor' })
    await send('DELETE', `/users/${id}`)
    expect(await entriesOf('users', id)).toEqual([
      ['create account', 'System'],
      ['change role', 'The admin'],
      ['delete account', 'The admin'],
    ])
  })

  it('keeps deletions of what articles rest on', async () => {
    const made = {
      media: (await makeMedia(payload)).id,
      authors: (await makeAuthor(payload)).id,
      pages: (await makePage(payload)).id,
    }
    for (const [collection, id] of Object.entries(made)) {
      await send('DELETE', `/${collection}/${id}`)
      expect(await entriesOf(collection, id)).toEqual([['delete', 'The admin']])
    }
  })

  it('is without a row of what was rolled back', async () => {
    const target = 1_900_000_001
    const failing = runInTransaction(payload, async (req) => {
      await recordAudit(req, { action: 'publish', target: 'articles', targetId: target, title: 'Never' })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await entriesOf('articles', target)).toEqual([])
  })

  it.each([
    sql`update audit_log set title = 'Another'`,
    sql`delete from audit_log`,
    sql`truncate audit_log cascade`,
  ])('cannot be changed, not even in the database', async (statement) => {
    const connection = await connectionOf(payload)
    const before = await payload.count({ collection: 'audit-log' })
    expect(before.totalDocs).toBeGreaterThan(0)
    await expect(connection.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    })
    expect(await payload.count({ collection: 'audit-log' })).toEqual(before)
  })
})
