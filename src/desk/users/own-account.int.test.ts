import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

const PASSWORD = 'a-password-of-the-tests'
const NEW = 'seven grey herons wade'

let payload: Payload
let admin: Staff
let person: Staff
beforeAll(async () => {
  payload = await testPayload()
  admin = await makeStaff(payload, 'admin')
  person = await makeStaff(payload, 'author')
})

const address = () => `new-${randomUUID().slice(0, 8)}@example.org`
const patch = (path: string, body: unknown, { token }: Staff) => rest(path, { method: 'PATCH', body, token })
const messageOf = (body: Record<string, unknown>) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message ?? ''
const actions = async (id: number) => {
  // Ids count per collection: an article may have the same one.
  const where = { target: { equals: 'users' }, targetId: { equals: id }, action: { contains: 'change' } }
  const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'id' })
  return docs.map(({ action, actorId }) => [action, actorId])
}

describe('the own e-mail address and password', () => {
  it('do not change with a session alone, in no way', async () => {
    const own = `/users/${person.user.id}`
    const before = await payload.findByID({ collection: 'users', id: person.user.id })
    for (const body of [
      { email: address() },
      { password: NEW },
      { email: address(), currentPassword: '' },
      { password: NEW, currentPassword: 7 },
      { email: address(), currentPassword: 'not the right one' },
    ]) {
      expect((await patch(own, body, person)).status).toBe(403)
    }
    const many = `/users?where[id][equals]=${person.user.id}`
    for (const body of [{ email: address() }, { password: NEW, currentPassword: PASSWORD }]) {
      const { status, body: said } = await patch(many, body, person)
      expect([status, (said.docs as unknown[] | undefined)?.length ?? 0]).toEqual([400, 0])
    }
    const after = await payload.findByID({ collection: 'users', id: person.user.id })
    expect(after.email).toBe(before.email)
    expect(await actions(person.user.id)).toEqual([])
    // All other changes do, and an unchanged address is no change.
    const same = { name: 'Robin', email: before.email.toUpperCase() }
    expect((await patch(own, same, person)).status).toBe(200)
  })

  it('change with the current password, which is kept nowhere, and it is written down', async () => {
    const own = `/users/${person.user.id}`
    const email = address()
    const old = (await payload.findByID({ collection: 'users', id: person.user.id })).email
    Object.assign(env, { SMTP_URL: 'smtp://127.0.0.1:1' })
    const changed = await patch(own, { email, currentPassword: PASSWORD }, person)
    expect([changed.status, JSON.stringify(changed.body).includes(PASSWORD)]).toEqual([200, false])
    expect((await patch(own, { password: NEW, currentPassword: PASSWORD }, person)).status).toBe(200)
    Object.assign(env, { SMTP_URL: undefined })
    const { docs: mails } = await payload.find({ collection: 'payload-jobs', sort: 'id', pagination: false })
    const sent = mails.map(({ input }) => input as { to: string; text: string })
    expect(sent.filter(({ to }) => [old, email].includes(to))).toMatchObject([
      { to: old, text: expect.stringContaining('e-mail address of your account was changed') },
      { to: email, text: expect.stringContaining('password of your account was changed') },
    ])
    const signedIn = await rest('/users/login', { method: 'POST', body: { email, password: NEW } })
    expect(signedIn.status).toBe(200)
    expect(await actions(person.user.id)).toEqual([
      ['change e-mail address', person.user.id],
      ['change password', person.user.id],
    ])
  })

  it('of others: an administrator gives the own password for an address, and sets no password', async () => {
    const { user } = await makeStaff(payload, 'moderator')
    const path = `/users/${user.id}`
    expect((await patch(path, { email: address() }, admin)).status).toBe(403)
    expect((await patch(path, { password: NEW, currentPassword: PASSWORD }, admin)).status).toBe(403)
    expect((await patch(path, { email: address(), currentPassword: PASSWORD }, admin)).status).toBe(200)
    expect(await actions(user.id)).toEqual([['change e-mail address', admin.user.id]])
  })
})

describe('a common password', () => {
  it('is refused wherever one is chosen', async () => {
    const { user } = await makeStaff(payload, 'editor')
    const { body } = await rest(`/users/${user.id}/reset-link`, {
      method: 'POST',
      body: {},
      token: admin.token,
    })
    const token = String(body.link).split('/').at(-1)
    const account = { email: address(), name: 'Dana', role: 'author' as const, password: 'password1234' }
    const answers = [
      await rest('/users/reset-password', { method: 'POST', body: { token, password: 'password1234' } }),
      await rest('/users/reset-password', { method: 'POST', body: { token, password: user.email } }),
      await rest('/users', { method: 'POST', body: account, token: admin.token }),
      await patch(`/users/${admin.user.id}`, { password: 'qwertyuiop12', currentPassword: PASSWORD }, admin),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    for (const answer of answers) expect(messageOf(answer.body)).toMatch(/too easy|made of your name/)
    await expect(payload.create({ collection: 'users', data: account })).rejects.toThrow('too easy')
  })
})

describe('the own time zone', () => {
  it('is chosen from the zones there are, and nothing is the browser’s', async () => {
    const own = `/users/${person.user.id}`
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', null]) {
      const { status, body } = await patch(own, { timeZone }, person)
      expect([status, (body.doc as { timeZone: unknown }).timeZone]).toEqual([200, timeZone])
    }
    expect((await patch(own, { timeZone: 'Mars/Olympus' }, person)).status).toBe(400)
  })
})
