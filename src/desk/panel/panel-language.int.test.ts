import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeArticle, makeAuthor, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

let payload: Payload
let editor: Staff
let path: string
beforeAll(async () => {
  payload = await testPayload()
  editor = await makeStaff(payload, 'editor')
  const author = (await makeAuthor(payload)).id
  path = `/articles/${(await makeArticle(payload, { authors: [author] })).id}`
})

const messages = (body: Record<string, unknown>) => JSON.stringify(body.errors ?? body)
const post = (way: string, body: object, headers: Record<string, string>) =>
  rest(`${path}/${way}`, { method: 'POST', body, token: editor.token, headers })

describe('the panel in Spanish', () => {
  it('names its collections and fields so', () => {
    const { labels, flattenedFields } = payload.collections.articles.config
    expect(labels.plural).toMatchObject({ es: 'Artículos' })
    const field = flattenedFields.find(({ name }) => name === 'conflictOfInterest')
    expect(field).toMatchObject({ label: { es: 'Conflicto de intereses' } })
  })

  it.each([
    ['the language of the browser', { 'Accept-Language': 'es-MX,es;q=0.9' }],
    [
      'what was chosen on the account page before that',
      { 'Accept-Language': 'en', Cookie: 'symptoms-lng=es' },
    ],
  ])('answers staff in %s', async (_, headers) => {
    const sent = await post('return', { note: '' }, headers)
    expect([sent.status, messages(sent.body)]).toEqual([400, expect.stringContaining('Diga en una nota')])
    const planned = await post('schedule', { action: 'unpublish', at: '2001-01-01T10:00:00Z' }, headers)
    expect(messages(planned.body)).toContain('La hora debe estar en el futuro.')
    const missing = await rest('/symptoms', { method: 'POST', body: {}, token: editor.token, headers })
    expect([missing.status, messages(missing.body)]).toEqual([400, expect.stringContaining('Nombre común')])
  })

  it('refuses in Spanish', async () => {
    const refused = await rest('/privacy/export', {
      method: 'POST',
      body: { email: 'reader@example.org' },
      token: editor.token,
      headers: { 'Accept-Language': 'es' },
    })
    expect([refused.status, messages(refused.body)]).toEqual([
      403,
      expect.stringContaining('Solo los administradores pueden hacer esto.'),
    ])
  })

  it.each([
    ['es', 'El correo electrónico o la contraseña no son correctos.'],
    ['en', 'The e-mail address or password is incorrect.'],
  ])('refuses a wrong password, before anybody is known, in %s', async (language, message) => {
    const refused = await rest('/users/login', {
      method: 'POST',
      body: { email: `nobody-${language}@example.org`, password: 'not the right one' },
      headers: { 'Accept-Language': language },
    })
    expect([refused.status, messages(refused.body)]).toEqual([401, expect.stringContaining(message)])
  })

  it('refuses so what an address narrows the queue to, a picture of the wrong kind and a wrong body', async () => {
    const headers = { 'Accept-Language': 'es' }
    const queue = await rest('/comments/queue?article=x', { token: editor.token, headers })
    expect([queue.status, messages(queue.body)]).toEqual([400, expect.stringContaining('no es un número')])
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'A swollen knee from the side' }))
    form.set('file', new File(['no picture'], 'knee.png', { type: 'image/png' }))
    const picture = await rest('/media', { method: 'POST', body: form, token: editor.token, headers })
    expect([picture.status, messages(picture.body)]).toEqual([
      400,
      expect.stringContaining('No es una imagen JPEG'),
    ])
    const decided = await rest('/comments/decide', { method: 'POST', body: {}, token: editor.token, headers })
    expect([decided.status, messages(decided.body)]).toEqual([
      400,
      expect.stringContaining('La petición es incorrecta: status: Opción inválida'),
    ])
  })

  it('says what is wrong with a field', async () => {
    const headers = { 'Accept-Language': 'es' }
    const draft = { slug: 'Not a slug!', commonName: 'A sign' }
    const slug = await rest('/symptoms', { method: 'POST', body: draft, token: editor.token, headers })
    expect([slug.status, messages(slug.body)]).toEqual([400, expect.stringContaining('Solo minúsculas')])
    const redirect = { from: '/articles/old/', to: '/articles/new' }
    const path = await rest('/redirects', { method: 'POST', body: redirect, token: editor.token, headers })
    expect([path.status, messages(path.body)]).toEqual([400, expect.stringContaining('sin barra al final')])
    const profile = (await makeAuthor(payload)).id
    const body = { note: '', contentDigest: 'x' }
    const note = await rest(`/authors/${profile}/return`, {
      method: 'POST',
      body,
      token: editor.token,
      headers,
    })
    expect([note.status, messages(note.body)]).toEqual([
      400,
      expect.stringContaining('Diga en una nota qué debe cambiar el autor.'),
    ])
  })

  it('says so whether an account was used', async () => {
    const admin = await makeStaff(payload, 'admin')
    const headers = { 'Accept-Language': 'es' }
    const { body } = await rest(`/users/${admin.user.id}`, { token: admin.token, headers })
    expect(body.standing).toBe('Activa')
  })

  it('is English otherwise', async () => {
    const sent = await post('return', { note: '' }, { 'Accept-Language': 'tlh' })
    expect(messages(sent.body)).toContain('Say in a note what the writer should change.')
  })

  it('shows the workflow’s warnings so', async () => {
    const { body } = await rest(`${path}/workflow`, {
      token: editor.token,
      headers: { 'Accept-Language': 'es' },
    })
    expect(body.warnings).toContainEqual({ field: 'references', text: 'No tiene referencias.' })
  })
})
