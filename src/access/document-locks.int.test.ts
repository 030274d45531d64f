import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeArticle, makeAuthor, makeEveryRole, makeSymptom, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { lockOnlyEditable } from './document-locks'
import { type Role, roles } from './roles'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
let other: number
let own: number
let foreign: number
let symptom: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  other = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  own = (await makeArticle(payload, { authors: [profile], _status: 'draft' })).id
  foreign = (await makeArticle(payload, { authors: [other] })).id
  symptom = (await makeSymptom(payload)).id
})

const LOCKS = '/payload-locked-documents'
type Target = 'articles' | 'symptoms' | 'users'

/** Creates a lock as the panel's form does, bypassing the API. */
const locked = (relationTo: Target, value: number, holder: Role) =>
  payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo, value },
      user: { relationTo: 'users', value: staff[holder].user.id },
    },
  })

const save = async (id: number) =>
  rest(`/articles/${id}?draft=true`, {
    method: 'PATCH',
    body: { summary: 'Saved.', contentDigest: await stampOf(payload, id) },
    token: staff.editor.token,
  })

describe('a lock through REST', () => {
  it.each(roles)('is made by nobody: %s, in whoever’s name', async (role) => {
    const targets: [Target, number][] = [
      ['articles', foreign],
      ['articles', own],
      ['users', staff.admin.user.id],
    ]
    for (const [relationTo, value] of targets) {
      for (const holder of [role, 'admin'] as const) {
        const body = {
          document: { relationTo, value },
          user: { relationTo: 'users', value: staff[holder].user.id },
        }
        const { status } = await rest(LOCKS, { method: 'POST', body, token: staff[role].token })
        expect(status).toBe(403)
      }
    }
    expect((await save(foreign)).status).toBe(200)
  })

  it('is seen and taken over by who may edit the document, and by nobody else', async () => {
    const locks = [
      await locked('articles', own, 'admin'),
      await locked('articles', foreign, 'admin'),
      await locked('symptoms', symptom, 'admin'),
      await locked('users', staff.moderator.user.id, 'admin'),
    ].map(({ id }) => id)
    const [ofOwn, ofForeign, ofSymptom, ofModerator] = locks
    const expected: Record<Role, unknown[]> = {
      author: [ofOwn],
      moderator: [ofModerator],
      editor: [ofOwn, ofForeign, ofSymptom],
      admin: locks,
    }
    for (const role of ['author', 'moderator', 'editor', 'admin'] as const) {
      const { token } = staff[role]
      const { body } = await rest(`${LOCKS}?limit=100&depth=0`, { token })
      const seen = (body.docs as { id: number }[]).map(({ id }) => id).filter((id) => locks.includes(id))
      expect([role, seen.sort()]).toEqual([role, expected[role].sort()])
      for (const id of locks) {
        // In another user's name, on another document: both must stay as they are.
        const change = {
          user: { relationTo: 'users', value: staff.admin.user.id },
          document: { relationTo: 'articles', value: foreign },
        }
        const before = await payload.findByID({ collection: 'payload-locked-documents', id, depth: 0 })
        const { status } = await rest(`${LOCKS}/${id}`, { method: 'PATCH', body: change, token })
        const after = await payload.findByID({ collection: 'payload-locked-documents', id, depth: 0 })
        const may = expected[role].includes(id)
        expect([role, status < 300]).toEqual([role, may])
        expect(after.document).toEqual(before.document)
        expect(after.user.value).toBe(may ? staff[role].user.id : before.user.value)
      }
    }
  })

  it('is given back by its holder alone', async () => {
    const { id: target } = await makeSymptom(payload)
    const { id } = await locked('symptoms', target, 'admin')
    const { token } = staff.moderator
    const write = async () =>
      (
        await rest(`/symptoms/${target}`, {
          method: 'PATCH',
          body: { definition: 'Saved.' },
          token: staff.editor.token,
        })
      ).status
    expect((await rest(`${LOCKS}/${id}`, { method: 'DELETE', token })).status).toBe(403)
    const bulk = await rest(`${LOCKS}?where[id][exists]=true`, { method: 'DELETE', token })
    expect([bulk.status, bulk.body.docs]).toEqual([200, []])
    expect(await write()).toBe(423)
    expect((await rest(`${LOCKS}/${id}`, { method: 'DELETE', token: staff.admin.token })).status).toBe(200)
    expect(await write()).toBe(200)
  })

  it('of an article keeps nobody from saving: its saves are merged', async () => {
    const article = (await makeArticle(payload, { authors: [other] })).id
    await locked('articles', article, 'admin')
    expect((await save(article)).status).toBe(200)
  })
})

describe('the panel’s form', () => {
  const asked = async (role: Role, question: Record<string, unknown>) => {
    const req: PayloadRequest = await createLocalReq({ user: staff[role].user as never }, payload)
    return (await lockOnlyEditable({ ...question, req, returnLockStatus: true })).returnLockStatus
  }

  it.each<[Role, boolean[]]>([
    ['admin', [true, true, true, true, true]],
    ['editor', [true, true, true, false, false]],
    ['author', [true, false, false, false, false]],
    ['moderator', [false, false, false, false, false]],
  ])('gives %s a lock only on what it may edit', async (role, expected) => {
    const answers = [
      await asked(role, { collectionSlug: 'authors', id: profile }),
      await asked(role, { collectionSlug: 'authors', id: other }),
      await asked(role, { collectionSlug: 'symptoms', id: String(symptom) }),
      await asked(role, { collectionSlug: 'users', id: staff.author.user.id }).then((yes) =>
        role === 'author' ? !yes : yes,
      ),
      await asked(role, { globalSlug: 'settings' }),
    ]
    expect(answers).toEqual(expected)
  })

  it.each(roles)('gives %s none on an article, which several people may write', async (role) => {
    expect(await asked(role, { collectionSlug: 'articles', id: own })).toBe(false)
  })

  it.each([
    { collectionSlug: 'nonsense', id: 1 },
    { collectionSlug: 'articles', id: 'x' },
    { globalSlug: 'x' },
  ])('gives no lock on what there is not: %j', async (question) => {
    expect(await asked('admin', question)).toBe(false)
  })
})

describe('Payload’s own collections', () => {
  it.each(roles)('answer %s nothing that is not its own', async (role) => {
    const { token } = staff[role]
    await payload.kv.set(`secret ${role}`, { a: 1 })
    await rest('/payload-preferences/theirs', {
      method: 'POST',
      body: { value: 'x' },
      token: staff[role === 'admin' ? 'editor' : 'admin'].token,
    })
    for (const slug of ['payload-kv', 'payload-jobs', 'payload-migrations']) {
      const tries: [string, string, unknown?][] = [
        ['GET', `/${slug}`],
        ['GET', `/${slug}/1`],
        ['GET', `/${slug}/count`],
        ['POST', `/${slug}`, { key: 'x', data: {}, name: 'x' }],
        ['PATCH', `/${slug}?where[id][exists]=true`, { data: {} }],
        ['DELETE', `/${slug}?where[id][exists]=true`],
      ]
      for (const [method, path, body] of tries) {
        const { status } = await rest(path, { method, body, token })
        expect([method, path, [403, 404, 501].includes(status)]).toEqual([method, path, true])
      }
    }
    const body = { key: 'k', value: 1, user: { relationTo: 'users', value: staff.admin.user.id } }
    expect((await rest('/payload-preferences', { method: 'POST', body, token })).status).toBe(403)
    const { body: mine } = await rest('/payload-preferences?limit=100&depth=0', { token })
    const owners = (mine.docs as { user: { value: number } }[]).map(({ user }) => user.value)
    expect(owners.every((owner) => owner === staff[role].user.id)).toBe(true)
    expect(
      (await rest('/payload-preferences/own', { method: 'POST', body: { value: 1 }, token })).status,
    ).toBe(200)
  })
})
