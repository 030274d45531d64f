import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeArticle, makeAuthor, makeStaff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

describe('the last administrator', () => {
  it('can neither step down nor be deleted', async () => {
    const { user, token } = await makeStaff(payload, 'admin')
    await payload.delete({
      collection: 'users',
      where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: user.id } }] },
    })
    const stepsDown = await rest(`/users/${user.id}`, { method: 'PATCH', body: { role: 'editor' }, token })
    expect(stepsDown.status).toBe(409)
    expect((await rest(`/users/${user.id}`, { method: 'DELETE', token })).status).toBe(409)
    const other = await makeStaff(payload, 'admin')
    const may = await rest(`/users/${user.id}`, { method: 'PATCH', body: { role: 'editor' }, token })
    expect(may.status).toBe(200)
    await makeStaff(payload, 'admin')
    expect((await rest(`/users/${other.user.id}`, { method: 'DELETE', token: other.token })).status).toBe(200)
  })
})

describe('the author role', () => {
  it('begins a draft with its first letter, as the panel does, and finds it again', async () => {
    const profile = (await makeAuthor(payload)).id
    const { token } = await makeStaff(payload, 'author', profile)
    const made = await rest('/articles?draft=true', {
      method: 'POST',
      body: { question: 'W', _status: 'draft' },
      token,
    })
    expect(made.status).toBe(201)
    const { id } = made.body.doc as { id: number }
    expect((await rest(`/articles/${id}?draft=true`, { token })).status).toBe(200)
    const goesOn = await rest(`/articles/${id}?draft=true&autosave=true`, {
      method: 'PATCH',
      body: { question: 'Why?', authors: [] },
      token,
    })
    expect([goesOn.status, (goesOn.body.doc as { authors?: unknown }).authors]).toEqual([200, [profile]])
  })

  it('signs nothing for somebody else, in a copy neither', async () => {
    const [mine, other] = [(await makeAuthor(payload)).id, (await makeAuthor(payload)).id]
    const { token } = await makeStaff(payload, 'author', mine)
    const body = { question: 'Why?', authors: [other] }
    const made = await rest('/articles?draft=true', { method: 'POST', body, token })
    expect((made.body.doc as { authors?: unknown }).authors).toEqual([mine])
    const { id } = await makeArticle(payload, { authors: [other] })
    const copied = await rest(`/articles/${id}/duplicate?draft=true`, { method: 'POST', token })
    const signed = (copied.body.doc as { authors?: unknown } | undefined)?.authors
    expect([[mine], undefined]).toContainEqual(signed)
  })

  it('is told what is missing where the account has no profile', async () => {
    const { token } = await makeStaff(payload, 'author')
    const made = await rest('/articles?draft=true', { method: 'POST', body: {}, token })
    expect([made.status, JSON.stringify(made.body)]).toEqual([403, expect.stringContaining('profile')])
  })
})
