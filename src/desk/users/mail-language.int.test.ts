import { randomUUID } from 'node:crypto'
import type { Payload, SendEmailOptions } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { pretendMailServer, queuedMails } from '@/community/mailings/testing/queued-mails'
import { makeStaff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

let payload: Payload
let stopPretending: () => void
beforeAll(async () => {
  payload = await testPayload()
  stopPretending = pretendMailServer()
})
afterAll(() => stopPretending())

const spanish = { 'Accept-Language': 'es' }
const languageOf = async (id: number) => (await payload.findByID({ collection: 'users', id })).language

it('is the one in which the panel was loaded last; a program that names none changes nothing', async () => {
  const { user, token } = await makeStaff(payload, 'editor')
  await rest('/users/me', { token })
  expect(await languageOf(user.id)).not.toBe('es')
  await rest('/users/me', { token, headers: spanish })
  expect(await languageOf(user.id)).toBe('es')
  await rest('/users/me', { token })
  expect(await languageOf(user.id)).toBe('es')
  await rest('/users/me', { token, headers: { 'Accept-Language': 'es', Cookie: 'symptoms-lng=en' } })
  expect(await languageOf(user.id)).toBe('en')
})

it('is for nobody to write through the API', async () => {
  const { user, token } = await makeStaff(payload, 'editor')
  const path = `/users/${user.id}`
  await rest(path, { method: 'PATCH', token, body: { language: 'es' } })
  expect(await languageOf(user.id)).not.toBe('es')
})

it('is that of the mail about a changed address', async () => {
  const { user, token } = await makeStaff(payload, 'editor')
  await rest('/users/me', { token, headers: spanish })
  const data = { email: `es-${randomUUID()}@example.org` }
  await payload.update({ collection: 'users', id: user.id, data })
  const [mail] = await queuedMails(payload, user.email)
  expect(mail?.text).toContain(`Hola, ${user.name}:\n\nSe cambió el correo electrónico de su cuenta.`)
})

it('is that of who invites, for somebody who has not used the panel yet', async () => {
  const send = vi.spyOn(payload, 'sendEmail').mockResolvedValue(undefined)
  const admin = await makeStaff(payload, 'admin')
  const email = `dana-${randomUUID()}@example.org`
  const { body } = await rest('/users/invite', {
    method: 'POST',
    token: admin.token,
    headers: spanish,
    body: { name: 'Dana', email, role: 'editor' },
  })
  expect(body.message).toBe(`Se envió un mensaje con el enlace a ${email}.`)
  expect(await languageOf(Number(body.id))).toBe('es')
  const mail = send.mock.lastCall?.[0] as SendEmailOptions
  expect(mail.subject).toContain('Su invitación a ')
  expect(mail.text).toContain(`${admin.user.name} le invita a trabajar en `)
  expect(mail.text).toContain(' como editor.\n\nElija aquí su contraseña:')
  send.mockRestore()
})
