import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '@/access/roles'
import { WITHDRAWN } from '@/community/comments/comment-rules'
import { emailHash } from '@/community/comments/sender-hashes'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeContact,
  makeErrorReport,
  makeEveryRole,
  makeSubscription,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

let payload: Payload
let staff: Record<Role, Staff>
let article: number

beforeAll(async () => {
  payload = await testPayload()
  const author = await makeAuthor(payload)
  staff = await makeEveryRole(payload, author.id)
  article = (await makeArticle(payload, { authors: [author.id] })).id
})

const ask = (what: 'export' | 'erase', body: unknown, token = staff.admin.token) =>
  rest(`/privacy/${what}`, { method: 'POST', token, body })

/** A person with a replied-to comment, a subscription and an error report. */
async function person() {
  const email = `p-${randomUUID()}@example.org`
  const comment = await makeComment(payload, article, {
    status: 'approved',
    text: 'My own words',
    reasons: [{ check: 'links', verdict: 'hold', finding: ['links', 4] }],
  })
  await makeContact(payload, comment.id, { email: email.toUpperCase(), emailHash: emailHash(email) })
  const reply = await makeComment(payload, article, { status: 'approved', parent: comment.id })
  const other = await makeContact(payload, reply.id)
  await makeSubscription(payload, comment.id, { email, emailHash: emailHash(email) })
  const report = await makeErrorReport(payload, article, { email, text: 'A wrong dose' })
  for (const value of [email, `*${email}`]) {
    const until = new Date(Date.now() + 3600_000).toISOString()
    await payload.create({
      collection: 'bans',
      data: { kind: 'email', label: value, value, until, createdBy: 'Sam' },
    })
  }
  return { email, comment: comment.id, reply: reply.id, other: other.id, report: report.id }
}

const auditOf = async (action: string) => {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { action: { equals: action } },
    limit: 1,
    sort: '-id',
  })
  return docs[0]
}

describe('the data of one address', () => {
  it('is exported whole, and nobody else’s with it', async () => {
    const { email, comment, report } = await person()
    const { status, body } = await ask('export', { email: email.toUpperCase() })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      email,
      comments: [{ id: comment, text: 'My own words', status: 'approved', reasons: ['Holds 4 links.'] }],
      contacts: [{ comment }],
      subscriptions: [{ comment, email }],
      errorReports: [{ id: report, text: 'A wrong dose' }],
      bans: [{ until: expect.any(String) }],
    })
    const entry = await auditOf('export personal data')
    expect(entry?.actorId).toBe(staff.admin.user.id)
    expect(JSON.stringify(entry)).not.toContain(email)
  })

  it('is erased, the thread stays, and a second time finds nothing', async () => {
    const { email, comment, reply, other, report } = await person()
    const { status, body } = await ask('erase', { email })
    expect(status).toBe(200)
    expect(body).toEqual({
      erased: { comments: 1, subscriptions: 1, errorReports: 1, waitingMails: 0, bans: 1 },
    })
    expect(await payload.findByID({ collection: 'comments', id: comment })).toMatchObject({
      text: WITHDRAWN,
      displayName: WITHDRAWN,
      status: 'withdrawn',
    })
    expect(await payload.findByID({ collection: 'comments', id: reply })).toMatchObject({
      parent: comment,
      status: 'approved',
    })
    expect((await payload.findByID({ collection: 'comment-contacts', id: other })).email).toContain('@')
    expect((await payload.findByID({ collection: 'error-reports', id: report })).email).toBeNull()
    const left = await ask('export', { email })
    expect(left.body).toMatchObject({
      comments: [],
      contacts: [],
      subscriptions: [],
      errorReports: [],
      bans: [],
    })
    expect(await payload.count({ collection: 'bans', where: { label: { equals: `*${email}` } } })).toEqual({
      totalDocs: 1,
    })
    const again = await ask('erase', { email })
    expect(again.body).toEqual({
      erased: { comments: 0, subscriptions: 0, errorReports: 0, waitingMails: 0, bans: 0 },
    })
    expect(JSON.stringify(await auditOf('erase personal data'))).not.toContain(email)
  })

  it.each(['export', 'erase'] as const)('%s is for administrators alone', async (what) => {
    const { email, comment } = await person()
    for (const role of roles.filter((one) => one !== 'admin')) {
      expect((await ask(what, { email }, staff[role].token)).status, role).toBe(403)
    }
    expect((await rest(`/privacy/${what}`, { method: 'POST', body: { email } })).status).toBe(401)
    expect((await payload.findByID({ collection: 'comments', id: comment })).status).toBe('approved')
  })

  it.each([[{}], [{ email: 'no address' }], [{ email: 5 }], [{ email: 'a\u0000@example.org' }], [[]]])(
    'refuses %j in words',
    async (body) => {
      const answer = await ask('erase', body)
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain('message')
    },
  )
})
