import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

const PASSWORD = 'a-password-of-the-tests'

let payload: Payload
let admin: Staff
beforeAll(async () => {
  payload = await testPayload()
  admin = await makeStaff(payload, 'admin')
})

const address = () => `new-${randomUUID().slice(0, 8)}@example.org`
const patch = (path: string, body: unknown, { token }: Staff) => rest(path, { method: 'PATCH', body, token })
const messageOf = (body: Record<string, unknown>) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message ?? ''

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
