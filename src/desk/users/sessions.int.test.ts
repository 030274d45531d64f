import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import pg from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Role, roles } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import { makeAuthor, makeEveryRole, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload, tokenOf } from '@/testing/payload'

const PASSWORD = 'a-password-of-the-tests'

let payload: Payload
let staff: Record<Role, Staff>

beforeAll(async () => {
  payload = await testPayload()
  staff = await makeEveryRole(payload, (await makeAuthor(payload)).id)
})

const post = (path: string, body: unknown, token?: string) => rest(path, { method: 'POST', body, token })
const isIn = async (token: string) => (await rest('/users/me', { token })).body.user !== null
const end = (id: number, body: unknown, token?: string) => post(`/users/${id}/sessions/end`, body, token)

async function signIn(email: string): Promise<string> {
  return tokenOf(await post('/users/login', { email, password: PASSWORD }))
}

async function sessionsOf(id: number): Promise<string[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute<{ id: string }>(
    sql`select id from users_sessions where _parent_id = ${id} order by created_at`,
  )
  return rows.map((row) => row.id)
}

describe('ending sessions', () => {
  it('ends one of one’s own: its token is refused at the next request', async () => {
    const { user, token } = await makeStaff(payload, 'moderator')
    const other = await signIn(user.email)
    const [, session] = await sessionsOf(user.id)
    expect(await isIn(other)).toBe(true)
    expect((await end(user.id, { session }, token)).body).toMatchObject({ ended: 1 })
    expect([await isIn(other), await isIn(token)]).toEqual([false, true])
    expect((await rest('/comments', { token: other })).status).toBe(403)
    expect((await end(user.id, { session }, token)).status).toBe(404)
  })

  it('ends all others and keeps the own', async () => {
    const { user, token } = await makeStaff(payload, 'author')
    const others = [await signIn(user.email), await signIn(user.email)]
    expect((await end(user.id, { others: true }, token)).body).toMatchObject({ ended: 2 })
    expect([await isIn(token), ...(await Promise.all(others.map(isIn)))]).toEqual([true, false, false])
    expect((await end(user.id, { others: true }, token)).body).toMatchObject({ ended: 0 })
  })

  it('an administrator ends all of somebody else, and it is written down', async () => {
    const { user, token } = await makeStaff(payload, 'editor')
    await signIn(user.email)
    const { body } = await end(user.id, { others: true }, staff.admin.token)
    expect([body.ended, await isIn(token), await isIn(staff.admin.token)]).toEqual([2, false, true])
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { targetId: { equals: user.id }, action: { equals: 'end session' } },
    })
    expect(docs).toMatchObject([{ actorId: staff.admin.user.id, details: { ended: 2 } }])
  })

  it.each([...roles.filter((role) => role !== 'admin'), 'reader'] as const)(
    'of others is refused to %s',
    async (who) => {
      const { user, token } = await makeStaff(payload, 'author')
      const [session] = await sessionsOf(user.id)
      const by = who === 'reader' ? undefined : staff[who].token
      for (const body of [{ session }, { others: true }]) {
        expect((await end(user.id, body, by)).status).toBe(who === 'reader' ? 401 : 404)
      }
      expect(await isIn(token)).toBe(true)
    },
  )

  it('does not end somebody else’s session under the own account', async () => {
    const { user, token } = await makeStaff(payload, 'author')
    const [session] = await sessionsOf(user.id)
    expect((await end(staff.editor.user.id, { session }, staff.editor.token)).status).toBe(404)
    expect(await isIn(token)).toBe(true)
  })

  it.each([
    [{}],
    [{ session: '' }],
    [{ session: 7 }],
    [{ session: 'a\0b' }],
    [{ others: false }],
    [{ session: 'x', others: true }],
    [[]],
    [null],
  ])('answers 400 to %j', async (body) => {
    expect((await end(staff.editor.user.id, body, staff.editor.token)).status).toBe(400)
  })

  it('answers 404 to a session that cannot be', async () => {
    expect((await end(staff.editor.user.id, { session: 'x' }, staff.editor.token)).status).toBe(404)
    expect((await end(99_999_999, { others: true }, staff.admin.token)).status).toBe(404)
  })

  it('are told by REST to nobody', async () => {
    const [session = ''] = await sessionsOf(staff.editor.user.id)
    const path = `/users/${staff.editor.user.id}?depth=1&select[sessions]=true&showHiddenFields=true`
    expect(JSON.stringify(await rest(path, { token: staff.admin.token }))).not.toContain(session)
    expect(JSON.stringify(await rest(path, { token: staff.editor.token }))).not.toContain(session)
    expect(JSON.stringify(await rest('/users/me', { token: staff.editor.token }))).not.toContain(session)
  })
})

describe('while somebody signs in', () => {
  /** Signs in, and does something to the account after it was read and before the session is written. */
  async function signInAround(email: string, change: string): Promise<{ status: number; token: string }> {
    const client = new pg.Client({ connectionString: env.DATABASE_URL })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('begin')
    await client.query('select id from users where email = $1 for update', [email])
    const signingIn = post('/users/login', { email, password: PASSWORD })
    const waiting = "select 1 from pg_locks where not granted and locktype = 'transactionid'"
    await expect.poll(async () => (await client.query(waiting)).rowCount).toBe(1)
    await client.query(change, [email])
    await client.query('commit')
    const answer = await signingIn
    return { status: answer.status, token: tokenOf(answer) }
  }

  it('the same person does so four times more: all five are signed in', async () => {
    const { user, token } = await makeStaff(payload, 'author')
    const tokens = await Promise.all(Array.from({ length: 5 }, () => signIn(user.email)))
    expect(await Promise.all([...tokens, token].map(isIn))).toEqual(Array(6).fill(true))
  })

  it('the role is lowered, and stays so', async () => {
    const { user } = await makeStaff(payload, 'editor')
    const { token } = await signInAround(user.email, "update users set role = 'author' where email = $1")
    expect((await rest('/users/me', { token })).body.user).toMatchObject({ role: 'author' })
  })

  it('sessions are ended, and stay so', async () => {
    const { user, token: old } = await makeStaff(payload, 'author')
    const { token } = await signInAround(
      user.email,
      'delete from users_sessions where _parent_id = (select id from users where email = $1)',
    )
    expect([await isIn(token), await isIn(old)]).toEqual([true, false])
  })

  it.each([
    ['the password is changed', "update users set hash = 'another' where email = $1"],
    ['the account is deleted', 'delete from users where email = $1'],
  ])('%s: the old one opens nothing', async (_, change) => {
    const { user } = await makeStaff(payload, 'author')
    const { status, token } = await signInAround(user.email, change)
    expect([status, token]).toEqual([401, ''])
  })

  it('two sign out and in at once: each ends only itself', async () => {
    const { user, token } = await makeStaff(payload, 'author')
    const [first, second] = [await signIn(user.email), await signIn(user.email)]
    const [, , third] = await Promise.all([
      post('/users/logout', {}, first),
      post('/users/refresh-token', {}, second),
      signIn(user.email),
    ])
    expect(await Promise.all([token, first, second, third].map(isIn))).toEqual([true, false, true, true])
  })
})

describe('a new password', () => {
  it('by the own hand ends the sessions elsewhere', async () => {
    const { user, token } = await makeStaff(payload, 'author')
    const other = await signIn(user.email)
    const body = { password: 'another password of mine', currentPassword: PASSWORD }
    expect((await rest(`/users/${user.id}`, { method: 'PATCH', body, token })).status).toBe(200)
    expect([await isIn(token), await isIn(other)]).toEqual([true, false])
  })

  it('by a link ends all, and the link is for an hour', async () => {
    const { user, token } = await makeStaff(payload, 'author')
    const { body } = await post(`/users/${user.id}/reset-link`, {}, staff.admin.token)
    expect(body).toMatchObject({ sent: false, message: expect.stringContaining('sends no mail') })
    expect((Date.parse(String(body.expiresAt)) - Date.now()) / 60_000).toBeCloseTo(60, 0)
    expect(await isIn(token)).toBe(true)
    const secret = String(body.link).split('/').at(-1)
    const opened = await post('/users/reset-password', { token: secret, password: 'by the link of mine' })
    expect([opened.status, await isIn(token), await isIn(tokenOf(opened))]).toEqual([200, false, true])
  })
})

describe('forgot password without a mail server', () => {
  it('says the same for every address: ask an administrator', async () => {
    const ask = (email: unknown) => post('/users/forgot-password', { email })
    const [known, unknown] = [await ask(staff.admin.user.email), await ask('nobody@example.org')]
    expect([known.status, known]).toEqual([503, unknown])
    expect(JSON.stringify(known.body)).toContain('Ask an administrator')
    for (const email of [undefined, '', 7, ['a@example.org'], 'a\0@example.org']) {
      expect((await ask(email)).status).toBe(400)
    }
  })
})
