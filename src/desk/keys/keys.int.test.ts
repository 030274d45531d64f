import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { type KeyScope, keyScopes } from '@/access/key-scopes'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeEveryRole,
  makeStaff,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

const PASSWORD = 'a-password-of-the-tests'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
let draft: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  draft = (await makeArticle(payload, { authors: [profile], _status: 'draft' })).id
})

const ask = ({ user, token }: Staff, wanted: object, id = user.id) =>
  rest(`/users/${id}/keys`, { method: 'POST', token, body: { currentPassword: PASSWORD, ...wanted } })

async function makeKey(owner: Staff, ...scopes: KeyScope[]): Promise<string> {
  const { status, body } = await ask(owner, { name: 'Laptop', scopes, days: 30 })
  expect(status, JSON.stringify(body)).toBe(201)
  return String(body.key)
}

const withKey = (key: string, path: string, method = 'GET', body?: unknown) =>
  rest(path, { method, body, headers: { Authorization: `Bearer ${key}` } })
const statusOf = async (key: string, path: string, method = 'GET', body?: unknown) =>
  (await withKey(key, path, method, body)).status

async function change(key: string, assignment: ReturnType<typeof sql>): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(
    sql`update personal_keys set ${assignment} where start = ${key.slice(0, 9)} and revoked_at is null`,
  )
}

async function audited(action: string, targetId: number) {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { and: [{ action: { equals: action } }, { targetId: { equals: targetId } }] },
  })
  return docs.map(({ actorName }) => actorName)
}

describe('a personal key', () => {
  it('reads in its owner’s name, is stored as a hash only, and tells when it was used', async () => {
    const key = await makeKey(staff.author, 'read')
    expect(key).toMatch(/^sdk_[\w-]{43}$/)
    const { status, body } = await withKey(key, `/articles/${draft}?draft=true`)
    expect([status, body.id]).toEqual([200, draft])
    expect((await withKey(key, '/users/me')).body).toMatchObject({
      user: { id: staff.author.user.id, role: 'author' },
      key: { name: 'Laptop', scopes: ['read'] },
    })
    const connection = await connectionOf(payload)
    const { rows } = await connection.execute(sql`
      select to_jsonb(k)::text as row, last_used_at from personal_keys k where start = ${key.slice(0, 9)}`)
    expect(rows[0]?.row).not.toContain(key.slice(9))
    expect(rows[0]?.last_used_at).not.toBeNull()
    expect(await audited('make key', staff.author.user.id)).toContain('The author')
  })

  it('writes drafts and notes, and the log says by which key', async () => {
    const key = await makeKey(staff.author, 'drafts', 'notes')
    const made = await withKey(key, '/articles?draft=true', 'POST', {
      question: 'By a program?',
      language: 'en',
    })
    const { id } = (made.body as { doc: { id: number } }).doc
    const save = { question: 'Changed by a program?', contentDigest: await stampOf(payload, id) }
    expect(await statusOf(key, `/articles/${id}?draft=true`, 'PATCH', save)).toBe(200)
    const anchor = { quote: 'Changed', before: '', after: '', block: 0, offset: 0 }
    const note = { text: 'Better?', key: 'a-key-of-it', field: 'question', anchor }
    expect(await statusOf(key, `/articles/${id}/notes`, 'POST', note)).toBe(200)
    const signature = 'The author (key “Laptop”)'
    expect(await audited('save draft with key', id)).toEqual([signature, signature])
    expect(await audited('write note with key', id)).toEqual([signature])
  })

  it('publishes only with that scope, and moderates only with that', async () => {
    const [all, drafts] = [await makeKey(staff.editor, 'publish'), await makeKey(staff.editor, 'drafts')]
    const { id } = await makeArticle(payload, { authors: [profile], _status: 'draft' })
    for (const path of [`/articles/${id}`, `/articles/${id}?draft=true`]) {
      const publish = { _status: 'published', contentDigest: await stampOf(payload, id) }
      expect(await statusOf(drafts, path, 'PATCH', publish)).toBe(403)
    }
    const approval = { method: 'POST', body: { contentDigest: await stampOf(payload, id) } }
    await rest(`/articles/${id}/approve`, { ...approval, token: staff.admin.token })
    expect(await statusOf(all, `/articles/${id}`, 'PATCH', { _status: 'published' })).toBe(200)
    expect(await statusOf(drafts, `/articles/${id}`, 'PATCH', { _status: 'draft' })).toBe(403)
    const comment = await makeComment(payload, id)
    expect(await statusOf(all, `/comments/${comment.id}`)).toBe(403)
    expect(await statusOf(await makeKey(staff.moderator, 'moderate'), `/comments/${comment.id}`)).toBe(200)
  })
})

describe('a key is refused', () => {
  it('with its reason if it is wrong, expired or revoked', async () => {
    const [expired, revoked] = [await makeKey(staff.editor, 'read'), await makeKey(staff.editor, 'read')]
    await change(expired, sql`expires_at = now()`)
    await change(revoked, sql`revoked_at = now()`)
    const answers = [`${revoked.slice(0, -4)}aaaa`, 'sdk_', expired, revoked].map((key) =>
      withKey(key, '/articles'),
    )
    for (const { status } of await Promise.all(answers)) expect(status).toBe(401)
    const messages = (await Promise.all(answers)).map(({ body }) => JSON.stringify(body.errors))
    expect(messages).toEqual([
      expect.stringContaining('wrong'),
      expect.stringContaining('wrong'),
      expect.stringContaining('expired'),
      expect.stringContaining('revoked'),
    ])
  })

  it('even beside a valid session', async () => {
    const headers = { Authorization: 'Bearer sdk_wrong', Cookie: `symptoms-token=${staff.admin.token}` }
    expect((await rest('/users', { headers })).status).toBe(401)
  })

  it('once its owner is deleted, has a lower role or a new password', async () => {
    const owner = await makeStaff(payload, 'editor')
    const { id } = owner.user
    const [publishing, reading] = [await makeKey(owner, 'publish'), await makeKey(owner, 'read')]
    await payload.update({ collection: 'users', id, data: { role: 'moderator' } })
    const refused = await withKey(publishing, `/articles/${draft}`, 'PATCH', { _status: 'published' })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([403, expect.stringContaining('role')])
    // A moderator reads published articles only.
    expect(await statusOf(reading, `/articles/${draft}?draft=true`)).toBe(404)
    const body = { password: 'another-long-password-of-it', currentPassword: PASSWORD }
    expect((await rest(`/users/${id}`, { method: 'PATCH', token: owner.token, body })).status).toBe(200)
    expect(await statusOf(reading, '/articles')).toBe(401)

    const other = await makeStaff(payload, 'editor')
    const orphaned = await makeKey(other, 'read')
    await payload.delete({ collection: 'users', id: other.user.id })
    expect(await statusOf(orphaned, '/articles')).toBe(401)
  })

  it('for what no key may do, with every scope and an administrator’s role', async () => {
    const key = await makeKey(staff.admin, ...keyScopes)
    const me = `/users/${staff.admin.user.id}`
    const refused = [
      ['POST', `${me}/keys`, { name: 'More', scopes: ['read'], days: 1, currentPassword: PASSWORD }],
      ['PATCH', me, { password: 'another-long-password', currentPassword: PASSWORD }],
      ['PATCH', me, { email: 'else@example.org', currentPassword: PASSWORD }],
      ['GET', '/users'],
      ['POST', '/users/invite', {}],
      ['POST', `${me}/reset-link`],
      ['POST', '/users/refresh-token'],
      ['POST', `/articles/${draft}/approve`, {}],
      ['DELETE', `/articles/${draft}`],
      ['PATCH', `/articles?where[id][equals]=${draft}&draft=true`, {}],
      ['POST', '/articles/bulk', {}],
      ['GET', '/audit-log'],
      ['GET', '/globals/settings'],
      ['POST', '/privacy/export', {}],
      ['GET', '/access'],
    ] as const
    for (const [method, path, body] of refused) {
      expect(await statusOf(key, path, method, body), `${method} ${path}`).toBe(403)
    }
  })

  it('for what it is not for', async () => {
    const key = await makeKey(staff.author, 'notes')
    const { status, body } = await withKey(key, '/articles')
    expect([status, JSON.stringify(body)]).toEqual([403, expect.stringContaining('lacks read')])
  })

  it('after too many wrong ones from a network, while a valid one still works there', async () => {
    const key = await makeKey(staff.author, 'read')
    const headers = { 'x-client-address': '198.51.100.77' }
    const from = (text: string) =>
      rest('/articles?limit=1', { headers: { ...headers, Authorization: `Bearer ${text}` } })
    let wrong = 401
    for (let count = 0; count < 40 && wrong === 401; count++) wrong = (await from('sdk_wrong')).status
    expect([wrong, (await from(key)).status]).toEqual([429, 200])
  })
})

describe('making and revoking', () => {
  it('takes the password, one’s own account, and scopes that the role has', async () => {
    const wanted = { name: 'X', scopes: ['read'], days: 30 }
    const { editor, author, admin } = staff
    expect((await ask(editor, { ...wanted, currentPassword: undefined })).status).toBe(403)
    expect((await ask(editor, { ...wanted, currentPassword: 'wrong' })).status).toBe(403)
    expect((await ask(admin, wanted, editor.user.id)).status).toBe(403)
    expect((await ask(author, { ...wanted, scopes: ['publish'] })).status).toBe(403)
    for (const bad of [{ scopes: [] }, { scopes: ['approve'] }, { days: 0 }, { days: 366 }, { name: ' ' }]) {
      expect((await ask(editor, { ...wanted, ...bad })).status).toBe(400)
    }
  })

  it('is for the owner and administrators, and works at once', async () => {
    const key = await makeKey(staff.editor, 'read')
    const connection = await connectionOf(payload)
    const { rows } = await connection.execute(
      sql`select id from personal_keys where start = ${key.slice(0, 9)} and revoked_at is null`,
    )
    const path = `/users/${staff.editor.user.id}/keys/${Number(rows[0]?.id)}/revoke`
    const revoke = (by: Staff) => rest(path, { method: 'POST', token: by.token })
    expect((await revoke(staff.author)).status).toBe(404)
    expect((await revoke(staff.admin)).status).toBe(200)
    expect(await statusOf(key, '/articles')).toBe(401)
    expect((await revoke(staff.editor)).status).toBe(404)
    expect(await audited('revoke key', staff.editor.user.id)).toEqual(['The admin'])
  })
})
