import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, makeArticle, makeAuthor, makeStaff, makeSymptom, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { readEdition } from './testing/read-edition'

let payload: Payload
let author: Staff
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  author = await makeStaff(payload, 'author', profile)
})

const send = (path: string, method: string, body?: unknown) =>
  rest(path, { method, body, token: author.token })

const draftData = () => ({
  question: `May an author ${Math.random()}?`,
  body: bodyOf('Words.'),
  authors: [profile],
  language: 'en',
})

describe('the author role', () => {
  it('makes a draft and saves it again as a draft', async () => {
    const made = await send('/articles?draft=true', 'POST', draftData())
    expect(made.status).toBe(201)
    const { id } = made.body.doc as { id: number }
    const saved = await send(`/articles/${id}?draft=true`, 'PATCH', { summary: 'Better.' })
    expect(saved.status).toBe(200)
    expect(await readEdition(payload, id)).toEqual({ live: null, newest: 'Better.' })
  })

  it.each([
    ['create as published', '/articles', 'published'],
    ['create as published in a draft save', '/articles?draft=true', 'published'],
    ['create without a draft save', '/articles', 'draft'],
  ])('cannot %s', async (_, path, status) => {
    const data = { ...draftData(), _status: status }
    expect((await send(path, 'POST', data)).status).toBe(403)
    const { totalDocs } = await payload.count({
      collection: 'articles',
      where: { question: { equals: data.question } },
    })
    expect(totalDocs).toBe(0)
  })

  it.each([
    ['publish', '', { _status: 'published' }],
    ['publish in a draft save', '?draft=true', { _status: 'published' }],
    ['unpublish', '', { _status: 'draft' }],
    ['change the live words', '', { summary: 'Changed.' }],
    ['unpublish everywhere', '?unpublishAllLocales=true', { _status: 'draft' }],
  ])('cannot %s its own live article, one or many', async (_, query, data) => {
    const { id } = await makeArticle(payload, { authors: [profile], summary: 'As it was.' })
    const many = `/articles${query || '?'}&where[id][equals]=${id}`
    expect((await send(`/articles/${id}${query}`, 'PATCH', data)).status).toBe(403)
    expect((await send(many, 'PATCH', data)).status).toBe(403)
    expect(await readEdition(payload, id)).toEqual({ live: 'As it was.', newest: 'As it was.' })
  })

  it('cannot publish its own draft by a bulk update', async () => {
    const { id } = await makeArticle(payload, { authors: [profile], _status: 'draft', summary: 'Not yet.' })
    const path = `/articles?where[id][equals]=${id}`
    expect((await send(path, 'PATCH', { _status: 'published' })).status).toBe(403)
    expect(await readEdition(payload, id)).toEqual({ live: null, newest: 'Not yet.' })
  })

  it('saves a draft of its own live article, which stays as it is', async () => {
    const { id } = await makeArticle(payload, { authors: [profile], summary: 'Live.' })
    const contentDigest = await stampOf(payload, id)
    const saved = await send(`/articles/${id}?draft=true`, 'PATCH', { summary: 'Newer.', contentDigest })
    expect(saved.status).toBe(200)
    expect(await readEdition(payload, id)).toEqual({ live: 'Live.', newest: 'Newer.' })
  })

  it('restores an old version as a draft and not into the live article', async () => {
    const { id } = await makeArticle(payload, { authors: [profile], summary: 'First.' })
    await payload.update({
      collection: 'articles',
      id,
      data: { summary: 'Second.', _status: 'published' },
    })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    expect((await send(`/articles/versions/${docs[0]?.id}`, 'POST')).status).toBe(200)
    expect(await readEdition(payload, id)).toEqual({ live: 'Second.', newest: 'First.' })
  })

  it('duplicates its own article as a draft with an address of its own', async () => {
    const { id, slug } = await makeArticle(payload, { authors: [profile], summary: 'Mine.' })
    const made = await send(`/articles/${id}/duplicate`, 'POST', {})
    expect(made.status).toBe(200)
    const copy = made.body.doc as { id: number; slug: string }
    expect(copy.slug).toMatch(new RegExp(`^${slug}-copy-[0-9a-f]{4}$`))
    expect(await readEdition(payload, copy.id)).toEqual({ live: null, newest: 'Mine.' })
    expect((await send(`/articles/${id}/duplicate`, 'POST', { _status: 'published' })).status).toBe(403)
  })

  it('deletes its own draft, and nothing that somebody else had to do with', async () => {
    const remove = async (id: number) => {
      const { status, body } = await send(`/articles/${id}`, 'DELETE')
      const { totalDocs } = await payload.count({ collection: 'articles', where: { id: { equals: id } } })
      return [status, totalDocs, (body.errors as { message: string }[] | undefined)?.[0]?.message ?? '']
    }
    const mine = (data: object = {}) =>
      makeArticle(payload, { authors: [profile], _status: 'draft', ...data })
    expect(await remove((await mine()).id)).toEqual([200, 0, ''])
    const other = await makeAuthor(payload)
    const shared = await mine({ authors: [profile, other.id] })
    expect(await remove(shared.id)).toEqual([
      403,
      1,
      expect.stringContaining('This draft has another author'),
    ])
    const added = await mine()
    await payload.update({
      collection: 'articles',
      id: added.id,
      data: { authors: [profile, other.id] },
      draft: true,
    })
    expect(await remove(added.id)).toEqual([403, 1, expect.stringContaining('This draft has another author')])
    const symptom = await makeSymptom(payload)
    const sent = await mine({ summary: 'In a sentence.', symptoms: [symptom.id] })
    await send(`/articles/${sent.id}/submit`, 'POST', { note: '' })
    expect(await remove(sent.id)).toEqual([403, 1, expect.stringContaining('in review')])
    const withdrawn = await makeArticle(payload, { authors: [profile] })
    await payload.update({ collection: 'articles', id: withdrawn.id, data: { _status: 'draft' } })
    expect(await remove(withdrawn.id)).toEqual([403, 1, expect.stringContaining('This article was public')])
    const foreign = await makeArticle(payload, { authors: [other.id], _status: 'draft' })
    expect((await remove(foreign.id)).slice(0, 2)).toEqual([403, 1])
  })

  it('makes no article before anything is written', async () => {
    const before = (await payload.count({ collection: 'articles' })).totalDocs
    for (const body of [{}, { question: ' ' }, { authors: [profile], language: 'en' }]) {
      const { status, body: answer } = await send('/articles?draft=true', 'POST', body)
      expect([status, JSON.stringify(answer)]).toEqual([
        400,
        expect.stringContaining('begins with its question'),
      ])
    }
    expect((await payload.count({ collection: 'articles' })).totalDocs).toBe(before)
  })

  it('cannot take over, copy what it may not read, or delete what is live', async () => {
    const other = await makeAuthor(payload)
    const foreign = await makeArticle(payload, { authors: [other.id] })
    const secret = await makeArticle(payload, { authors: [other.id], _status: 'draft' })
    const own = await makeArticle(payload, { authors: [profile], summary: 'Mine.' })
    const takeOver = await send(`/articles/${foreign.id}?draft=true`, 'PATCH', { authors: [profile] })
    expect([403, 404]).toContain(takeOver.status)
    const copy = await send(`/articles/${secret.id}/duplicate?draft=true`, 'POST', {})
    expect([403, 404]).toContain(copy.status)
    expect((await send(`/articles/${own.id}`, 'DELETE')).status).toBe(403)
    expect(await readEdition(payload, own.id)).toMatchObject({ live: 'Mine.' })
  })
})
