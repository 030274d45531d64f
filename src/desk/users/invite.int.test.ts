import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import type { User } from '@/payload-types'
import { makeAuthor, makeEveryRole, makeStaff, makeUser, type Staff } from '@/testing/factories'
import { rest, testPayload, tokenOf } from '@/testing/payload'

let payload: Payload
let staff: Record<Role, Staff>

beforeAll(async () => {
  payload = await testPayload()
  staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
})

const NEW_PASSWORD = 'chosen by the person'
const person = (data: object = {}) => ({
  name: 'Dana Invited',
  email: `dana-${randomUUID().slice(0, 8)}@example.org`,
  role: 'author',
  ...data,
})

const post = (path: string, body: unknown, token?: string) => rest(path, { method: 'POST', body, token })
const invite = (data: object, token = staff.admin.token) => post('/users/invite', data, token)
const secretOf = (body: Record<string, unknown>) => String(body.link).split('/').at(-1) ?? ''
const open = (token: string, password = NEW_PASSWORD) => post('/users/reset-password', { token, password })
const messageOf = (body: Record<string, unknown>) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message ?? ''
const accountOf = (id: unknown) => payload.findByID({ collection: 'users', id: Number(id) })

async function count(email: string): Promise<number> {
  const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: email } } })
  return totalDocs
}

describe('an invitation without a mail server', () => {
  it('makes an account, shows the link to the administrator and writes it down', async () => {
    const profile = (await makeAuthor(payload)).id
    const wanted = person({ author: profile })
    const { status, body } = await invite({ ...wanted, email: ` ${wanted.email.toUpperCase()}` })
    expect([status, body.sent]).toEqual([201, false])
    expect(body.message).toBe('This site sends no mail. Give this link to Dana Invited yourself.')
    expect(body.link).toMatch(/^http:\/\/localhost:3000\/admin\/reset\/[\w-]{43}$/)
    const days = (Date.parse(String(body.expiresAt)) - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(7, 1)
    const account = await accountOf(body.id)
    expect(account).toMatchObject({ ...wanted, standing: 'Invited, not joined yet', joinedAt: null })
    expect(account.invitedAt).toBeTruthy()
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { targetId: { equals: account.id }, target: { equals: 'users' }, action: { equals: 'invite' } },
    })
    expect(docs).toMatchObject([{ title: 'Dana Invited', actorId: staff.admin.user.id }])
  })

  it('stores no token that works: the link is not in the database', async () => {
    const { body } = await invite(person())
    const { rows } = await (await connectionOf(payload)).execute(
      sql`select reset_password_token as stored from users where id = ${body.id}`,
    )
    const stored = String(rows[0]?.stored)
    expect([stored.length, stored === secretOf(body)]).toEqual([43, false])
    expect((await open(stored)).status).toBe(403)
  })

  it('signs the person in by its link, once', async () => {
    const wanted = person()
    const { body } = await invite(wanted)
    const short = await open(secretOf(body), 'eleven char')
    expect([short.status, messageOf(short.body)]).toEqual([400, 'A password has at least 12 characters.'])
    const opened = await open(secretOf(body))
    expect(opened.status).toBe(200)
    const me = await rest('/users/me', { token: tokenOf(opened) })
    expect(me.body.user).toMatchObject({ email: wanted.email, role: 'author' })
    expect((await accountOf(body.id)).joinedAt).toBeTruthy()
    expect((await accountOf(body.id)).standing).toBe('Active')
    const again = await open(secretOf(body))
    expect([again.status, messageOf(again.body)]).toEqual([
      403,
      'This link has already been used or has expired. Ask an administrator for a new one.',
    ])
    expect((await post('/users/login', { email: wanted.email, password: NEW_PASSWORD })).status).toBe(200)
  })

  it('lets one in where two use the link at the same moment', async () => {
    const { body } = await invite(person())
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => open(secretOf(body), `chosen by the person ${n}`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403])
  })

  it('expires', async () => {
    const { body } = await invite(person())
    await (await connectionOf(payload)).execute(
      sql`update users set reset_password_expiration = now() - interval '1 second' where id = ${body.id}`,
    )
    const late = await open(secretOf(body))
    expect([late.status, messageOf(late.body)]).toEqual([403, expect.stringContaining('has expired')])
    expect((await accountOf(body.id)).joinedAt).toBeNull()
  })

  it('sent again makes the first link useless, and is refused once the person joined', async () => {
    const first = await invite(person())
    const second = await post(`/users/${first.body.id}/invite`, {}, staff.admin.token)
    expect(second.status).toBe(200)
    expect((await open(secretOf(first.body))).status).toBe(403)
    expect((await open(secretOf(second.body))).status).toBe(200)
    const third = await post(`/users/${first.body.id}/invite`, {}, staff.admin.token)
    expect([third.status, messageOf(third.body)]).toEqual([
      409,
      expect.stringContaining('has joined already'),
    ])
  })

  it('for an address that has an account is refused, also five at once and in capitals', async () => {
    const wanted = person()
    const answers = await Promise.all(Array.from({ length: 5 }, () => invite(wanted)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    const capitals = await invite({ ...wanted, email: wanted.email.toUpperCase() })
    expect([capitals.status, messageOf(capitals.body)]).toEqual([
      409,
      `There is already an account for ${wanted.email}.`,
    ])
    expect(await count(wanted.email)).toBe(1)
  })

  it.each([
    [{ name: ' ' }, 'Enter the name.'],
    [{ name: 7 }, 'Enter the name.'],
    [{ name: 'x'.repeat(121) }, 'A name has at most 120 characters.'],
    [{ name: 'a\0b' }, 'The name contains characters that cannot be stored.'],
    [{ email: 'nobody' }, 'Enter an e-mail address like name@example.org.'],
    [{ email: 'a\0@example.org' }, 'Enter an e-mail address like name@example.org.'],
    [{ email: `${'x'.repeat(250)}@example.org` }, 'This e-mail address is too long.'],
    [{ email: null }, 'Enter the e-mail address.'],
    [{ role: 'owner' }, 'Choose a role: admin, editor, moderator, author.'],
    [{ role: undefined }, 'Choose a role: admin, editor, moderator, author.'],
    [{ author: 2_000_000_000 }, 'There is no such profile.'],
    [{ author: 99_000_000_000 }, 'There is no such profile.'],
    [{ author: 'x' }, 'There is no such profile.'],
    [{ newProfile: ' ' }, 'Enter the name for the new profile.'],
    [{ newProfile: 'a\0b' }, 'The name of the profile contains characters that cannot be stored.'],
    [{ author: 1, newProfile: 'Dana' }, 'Choose a profile or make a new one, not both.'],
    [
      { password: 'a password of mine' },
      'An invitation has name, email, role and author or newProfile, and nothing else.',
    ],
  ])('with %j is refused in words', async (data, message) => {
    const wanted = person(data)
    const { status, body } = await invite(wanted)
    expect([status, messageOf(body)]).toEqual([400, message])
    if (typeof wanted.email === 'string' && !wanted.email.includes('\0')) {
      expect(await count(wanted.email)).toBe(0)
    }
  })

  it('that is no JSON is refused', async () => {
    const { status } = await rest('/users/invite', { method: 'POST', token: staff.admin.token })
    expect(status).toBe(400)
  })
})

describe('the profile of an invited author', () => {
  const profileOf = async (id: unknown) => {
    const profile = Number((await accountOf(id)).author)
    return payload.findByID({ collection: 'authors', id: profile, disableErrors: true })
  }

  it('is made with the account, as a draft, under the name of the person or another one', async () => {
    const plain = await invite(person())
    expect(await profileOf(plain.body.id)).toMatchObject({
      name: 'Dana Invited',
      _status: 'draft',
      slug: null,
    })
    const named = await invite(person({ newProfile: ' Dr Dana Invited ' }))
    expect(await profileOf(named.body.id)).toMatchObject({ name: 'Dr Dana Invited', _status: 'draft' })
    expect((await accountOf((await invite(person({ role: 'editor' }))).body.id)).author).toBeNull()
  })

  it('lets the person write at once', async () => {
    const { body } = await invite(person())
    const token = tokenOf(await open(secretOf(body)))
    const draft = { question: 'May I write at once?', language: 'en' }
    const made = await post('/articles?draft=true', draft, token)
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ authors: [(await accountOf(body.id)).author] })
  })

  it('is made or taken with the account or not at all', async () => {
    const taken = (await makeAuthor(payload)).id
    expect((await invite(person({ author: taken }))).status).toBe(201)
    const again = person({ author: taken })
    const { status, body } = await invite(again)
    expect([status, messageOf(body)]).toEqual([
      409,
      'This profile belongs to the account of Dana Invited already.',
    ])
    expect(await count(again.email)).toBe(0)
    const newProfile = `Dana Twice ${randomUUID()}`
    const wanted = person({ newProfile })
    const answers = await Promise.all([1, 2, 3].map(() => invite(wanted)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409])
    const made = await payload.count({ collection: 'authors', where: { name: { equals: newProfile } } })
    expect(made.totalDocs).toBe(1)
  })
})

describe('an author’s account without a profile', () => {
  it('is told what is missing and who can add it, and makes nothing', async () => {
    const { token } = await makeStaff(payload, 'author')
    const before = (await payload.count({ collection: 'articles' })).totalDocs
    for (const path of ['/articles', '/articles?draft=true', '/articles?draft=true&autosave=true']) {
      const { status, body } = await post(path, { question: 'May I?', language: 'en' }, token)
      expect(status).toBe(403)
      expect(messageOf(body)).toMatch(
        /^Your account has no author profile yet\. .*An administrator adds it to/,
      )
    }
    const admins = await payload.find({
      collection: 'users',
      where: { role: { equals: 'admin' } },
      sort: 'name',
    })
    const { body } = await post('/articles?draft=true', {}, token)
    expect(messageOf(body)).toContain(admins.docs[0]?.name)
    expect((await payload.count({ collection: 'articles' })).totalDocs).toBe(before)
  })
})

describe('who may invite and make links', () => {
  it.each([...roles.filter((role) => role !== 'admin'), 'reader'] as const)('not %s', async (who) => {
    const token = who === 'reader' ? undefined : staff[who].token
    const status = who === 'reader' ? 401 : 403
    const target = await makeUser(payload, 'author')
    const mine = who === 'reader' ? target : staff[who].user
    for (const role of roles) {
      const wanted = person({ role })
      expect((await post('/users/invite', wanted, token)).status).toBe(status)
      expect(await count(wanted.email)).toBe(0)
    }
    for (const { id } of [target, mine]) {
      for (const action of ['invite', 'reset-link']) {
        const { status: answered, body } = await post(`/users/${id}/${action}`, {}, token)
        expect([answered, body.link]).toEqual([status, undefined])
      }
    }
    const { resetPasswordToken } = (await payload.findByID({
      collection: 'users',
      id: target.id,
      showHiddenFields: true,
    })) as User
    expect(resetPasswordToken ?? null).toBeNull()
  })

  it.each(['0', '-1', '99999999', '99999999999', 'x', '1.5', '%00'])('nobody for account %s', async (id) => {
    for (const action of ['invite', 'reset-link']) {
      expect((await post(`/users/${id}/${action}`, {}, staff.admin.token)).status).toBe(404)
    }
  })
})
