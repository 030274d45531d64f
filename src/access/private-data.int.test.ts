import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { commentDigest } from '@/community/comments/comment-digest'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeContact,
  makeErrorReport,
  makeEveryRole,
  makeRating,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { Role } from './roles'

let payload: Payload
let staff: Record<Role, Staff>
let ids: { article: number; comment: number; contact: number; rating: number; report: number }
const submissionKey = `submission ${randomUUID()}`
let secret: { email: string; addressHash: string; voterKey: string }

beforeAll(async () => {
  payload = await testPayload()
  const author = await makeAuthor(payload)
  staff = await makeEveryRole(payload, author.id)
  const article = await makeArticle(payload, { authors: [author.id] })
  const comment = await makeComment(payload, article.id, {
    status: 'approved',
    submissionKey,
    reasons: ['too many links'],
  })
  const contact = await makeContact(payload, comment.id)
  const rating = await makeRating(payload, author.id)
  const report = await makeErrorReport(payload, article.id, { submissionKey: `report ${submissionKey}` })
  secret = { email: contact.email ?? '', addressHash: contact.addressHash ?? '', voterKey: rating.voterKey }
  ids = {
    article: article.id,
    comment: comment.id,
    contact: contact.id,
    rating: rating.id,
    report: report.id,
  }
})

type Case = { role: Role | 'reader'; path: string }

/** A request's whole response as text, whatever its status. */
async function answer({ role, path }: Case): Promise<string> {
  const token = role === 'reader' ? undefined : staff[role].token
  return JSON.stringify((await rest(path, { token })).body)
}

const everyone = ['admin', 'editor', 'moderator', 'author', 'reader'] as const

describe('keys that only our own commands need', () => {
  it.each(everyone)('are not shown to %s, plainly or by select', async (role) => {
    const paths = [
      `/comments/${ids.comment}?depth=2&showHiddenFields=true`,
      `/comments?where[id][equals]=${ids.comment}&select[submissionKey]=true`,
      `/ratings/${ids.rating}?depth=2&showHiddenFields=true`,
      `/error-reports/${ids.report}?depth=2&showHiddenFields=true`,
      `/error-reports?where[id][equals]=${ids.report}&select[submissionKey]=true`,
      `/ratings?where[id][equals]=${ids.rating}&select[voterKey]=true`,
    ]
    for (const path of paths) {
      const text = await answer({ role, path })
      expect(text).not.toContain(submissionKey)
      expect(text).not.toContain(secret.voterKey)
    }
  })

  it.each(everyone)('cannot be told by %s with a filter', async (role) => {
    const hidden: [CollectionSlug, string, string][] = [
      ['comments', 'submissionKey', submissionKey],
      ['error-reports', 'submissionKey', `report ${submissionKey}`],
      ['ratings', 'voterKey', secret.voterKey],
    ]
    const user = role === 'reader' ? undefined : staff[role].user
    for (const [collection, field, value] of hidden) {
      const found = await payload
        .find({ collection, where: { [field]: { equals: value } }, user, overrideAccess: false })
        .then(
          ({ totalDocs }) => totalDocs,
          () => 0,
        )
      const path = `/${collection}?where[${field}][equals]=${encodeURIComponent(value)}`
      const text = await answer({ role, path })
      expect([found, text.includes('"totalDocs":1')]).toEqual([0, false])
    }
  })
})

describe('what a commenter gave in confidence', () => {
  it.each(['editor', 'author', 'reader'] as const)('is out of reach for %s', async (role) => {
    const paths = [
      '/comment-contacts?limit=100',
      `/comment-contacts/${ids.contact}`,
      `/comment-contacts?where[email][like]=@example.org&sort=email`,
      '/comment-contacts/count',
      `/comments/${ids.comment}?depth=3&joins[contact][limit]=1`,
      `/comments?where[id][equals]=${ids.comment}&select[email]=true`,
    ]
    for (const path of paths) {
      const text = await answer({ role, path })
      expect(text).not.toContain(secret.email)
      expect(text).not.toContain(secret.addressHash)
      expect(text).not.toContain('totalDocs":1,"contact')
    }
    const token = role === 'reader' ? undefined : staff[role].token
    expect((await rest('/comment-contacts/count', { token })).status).toBe(403)
  })

  it.each(['admin', 'moderator'] as const)('is shown to %s', async (role) => {
    expect(await answer({ role, path: `/comment-contacts/${ids.contact}` })).toContain(secret.email)
  })

  it('leaves the reasons of moderation to those who moderate', async () => {
    const path = `/comments/${ids.comment}`
    expect(await answer({ role: 'author', path })).not.toContain('too many links')
    expect(await answer({ role: 'moderator', path })).toContain('too many links')
  })
})

describe('accounts', () => {
  it.each(['editor', 'moderator', 'author'] as const)('of others are hidden from %s', async (role) => {
    const { email } = staff.admin.user
    const { token } = staff[role]
    const { body } = await rest('/users?limit=100&sort=email', { token })
    expect((body.docs as { id: number }[]).map(({ id }) => id)).toEqual([staff[role].user.id])
    const filtered = await rest(`/users?where[email][equals]=${email}`, { token })
    expect(filtered.body.totalDocs).toBe(0)
    expect((await rest(`/users/${staff.admin.user.id}`, { token })).status).toBe(404)
  })

  it('never show a password’s hash, salt or reset token, even to administrators', async () => {
    const path = `/users/${staff.editor.user.id}?showHiddenFields=true&select[hash]=true&select[salt]=true`
    expect(await answer({ role: 'admin', path })).not.toMatch(/"(hash|salt|resetPasswordToken)"/)
  })
})

describe('fields that decide', () => {
  it.each(['editor', 'moderator', 'author'] as const)('%s cannot change its own role', async (role) => {
    const { user, token } = staff[role]
    const body = { name: 'Same person', role: 'admin', author: null }
    await rest(`/users/${user.id}`, { method: 'PATCH', body, token })
    const stored = await payload.findByID({ collection: 'users', id: user.id })
    expect([stored.name, stored.role, stored.author]).toEqual(['Same person', role, user.author ?? null])
  })

  it.each(['admin', 'editor', 'moderator'] as const)(
    '%s decides about a comment but never changes its words',
    async (role) => {
      const comment = await makeComment(payload, ids.article)
      const body = {
        text: 'Other words',
        displayName: 'Somebody else',
        article: 1,
        submissionKey: 'x',
        reasons: ['x'],
        isSample: true,
        status: 'approved',
        contentDigest: commentDigest(comment),
      }
      const { token } = staff[role]
      expect((await rest(`/comments/${comment.id}`, { method: 'PATCH', body, token })).status).toBe(200)
      const stored = await payload.findByID({
        collection: 'comments',
        id: comment.id,
        showHiddenFields: true,
      })
      expect(stored).toMatchObject({
        text: comment.text,
        displayName: comment.displayName,
        article: ids.article,
        submissionKey: null,
        reasons: null,
        isSample: false,
        status: 'approved',
      })
    },
  )

  it.each(['published', '', null, 7, ['approved', 'spam'], { equals: 'approved' }])(
    'a comment’s status cannot become %j',
    async (status) => {
      const comment = await makeComment(payload, ids.article)
      const { token } = staff.moderator
      const answered = await rest(`/comments/${comment.id}`, { method: 'PATCH', body: { status }, token })
      expect(answered.status).toBe(400)
      expect(await payload.findByID({ collection: 'comments', id: comment.id })).toMatchObject({
        status: 'pending',
      })
    },
  )

  it('an administrator changes the role of others', async () => {
    const { user } = staff.editor
    const { token } = staff.admin
    const { status } = await rest(`/users/${user.id}`, { method: 'PATCH', body: { role: 'author' }, token })
    expect(status).toBe(200)
    expect(await payload.findByID({ collection: 'users', id: user.id })).toMatchObject({ role: 'author' })
  })
})
