import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

let payload: Payload
let staff: Record<Role, Staff>
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const draft = (data: object = {}) =>
  makeArticle(payload, { authors: [author], _status: 'draft', summary: 'Old.', ...data })

const save = async ({ id }: Pick<Article, 'id'>, data: object, query = '') =>
  rest(`/articles/${id}?draft=true&depth=0&autosave=true${query}`, {
    method: 'PATCH',
    body: { ...data, contentDigest: await stampOf(payload, id) },
    token: staff.editor.token,
  })

const opens = async (who: Staff, id: number) =>
  (await rest(`/articles/${id}?draft=true&depth=0`, { token: who.token })).status

describe('a save of a draft', () => {
  it('lets whoever it names open the article, and nobody any more whom it names no longer', async () => {
    const { id } = await draft({ authors: [(await makeAuthor(payload)).id] })
    expect(await opens(staff.author, id)).toBe(404)
    await save({ id }, { authors: [author] })
    expect(await opens(staff.author, id)).toBe(200)
    await save({ id }, { summary: 'New.' })
    expect(await opens(staff.author, id)).toBe(200)
    await save({ id }, { authors: [(await makeAuthor(payload)).id] })
    expect(await opens(staff.author, id)).toBe(404)
  })

  it('leaves the people where its answer shows only some fields', async () => {
    const { id } = await draft()
    const { status, body } = await save({ id }, { summary: 'New.' }, '&select[summary]=true')
    expect([status, body.doc]).toEqual([200, { id, summary: 'New.' }])
    expect(await opens(staff.author, id)).toBe(200)
  })

  it('of a published article changes nothing for readers', async () => {
    const article = await makeArticle(payload, { authors: [author], summary: 'Old.' })
    await save(article, { summary: 'Not yet.', authors: [(await makeAuthor(payload)).id] })
    const row = () => payload.findByID({ collection: 'articles', id: article.id, depth: 0 })
    expect(await row()).toMatchObject({ _status: 'published', summary: 'Old.', authors: [author] })
  })
})
