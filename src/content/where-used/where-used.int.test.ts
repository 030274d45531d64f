import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { makeArticle, makeAuthor, makeEveryRole, makeSymptom, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { findRecordUses } from './find-record-uses'
import { visibleRecordUses } from './visible-record-uses'

let payload: Payload
let staff: Record<Role, Staff>
let author: number
let other: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  other = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const symptomOf = async (data = {}) =>
  (await makeSymptom(payload, { plainName: `Ache ${randomUUID().slice(0, 8)}`, ...data })).id
const remove = (path: string) => rest(path, { method: 'DELETE', token: staff.editor.token })

describe('where a symptom is used', () => {
  it('names live articles before drafts, and the symptoms that refer to it', async () => {
    const id = await symptomOf()
    expect(await findRecordUses(payload, 'symptoms', id)).toEqual({ uses: [], total: 0 })
    const on = { authors: [author], symptoms: [id] }
    const live = await makeArticle(payload, { ...on, question: 'B: live?' })
    const draft = await makeArticle(payload, { ...on, question: 'A: draft?', _status: 'draft' })
    const later = await makeArticle(payload, { authors: [author], question: 'C: later?' })
    const data = { question: 'D: later?', symptoms: [id] }
    await payload.update({ collection: 'articles', id: later.id, data, draft: true })
    const below = await symptomOf({ parents: [id] })
    const replaced = await symptomOf({ replacedBy: id })
    const { uses, total } = await findRecordUses(payload, 'symptoms', id)
    expect(total).toBe(5)
    const seen = uses.map((use) => [use.id, use.place, use.isLive, use.isDraft])
    expect(seen[0]).toEqual([live.id, 'subject', true, false])
    expect(seen.slice(1, 3)).toEqual(
      expect.arrayContaining([
        [below, 'parent', true, false],
        [replaced, 'replacement', true, false],
      ]),
    )
    expect(uses.slice(3)).toMatchObject([
      { id: draft.id, liveTitle: null, draftTitle: 'A: draft?', isLive: false, isDraft: true },
      { id: later.id, liveTitle: null, draftTitle: 'D: later?', isLive: false, isDraft: true },
    ])
  })

  it('counts neither older versions nor a subject that a draft took out, once that is published', async () => {
    const id = await symptomOf()
    const article = await makeArticle(payload, { authors: [author], symptoms: [id] })
    const change = { collection: 'articles' as const, id: article.id, data: { symptoms: [] } }
    await payload.update({ ...change, draft: true })
    expect((await findRecordUses(payload, 'symptoms', id)).uses).toMatchObject([
      { isLive: true, isDraft: false },
    ])
    await payload.update({ ...change, data: { symptoms: [], _status: 'published' } })
    expect((await findRecordUses(payload, 'symptoms', id)).total).toBe(0)
    await payload.update({ ...change, data: { symptoms: [id] }, draft: true })
    expect((await findRecordUses(payload, 'symptoms', id)).uses).toMatchObject([
      { isLive: false, isDraft: true },
    ])
    await payload.update({ ...change, data: { symptoms: [] }, draft: true })
    expect((await findRecordUses(payload, 'symptoms', id)).total).toBe(0)
  })

  it('says how many there are beyond the first ones', async () => {
    const id = await symptomOf()
    for (const question of ['1?', '2?', '3?'])
      await makeArticle(payload, { authors: [author], symptoms: [id], question })
    const { uses, total } = await findRecordUses(payload, 'symptoms', id, 2)
    expect([uses.map((use) => use.liveTitle), total]).toEqual([['1?', '2?'], 3])
    const seen = await visibleRecordUses(payload, { collection: 'symptoms', id }, staff.editor.user, 2)
    expect([seen.uses.length, seen.hidden, seen.total]).toEqual([2, 0, 3])
  })

  it('hides others’ drafts from an author and a moderator, also the new title of a live article', async () => {
    const id = await symptomOf()
    const on = { authors: [other], symptoms: [id] }
    await makeArticle(payload, { ...on, question: 'Secret?', _status: 'draft' })
    const { id: live } = await makeArticle(payload, { ...on, question: 'Known?' })
    await payload.update({ collection: 'articles', id: live, data: { question: 'Unknown?' }, draft: true })
    for (const role of ['author', 'moderator'] as const) {
      const seen = await visibleRecordUses(payload, { collection: 'symptoms', id }, staff[role].user)
      expect([role, seen]).toEqual([role, expect.objectContaining({ hidden: 1, total: 2 })])
      expect(seen.uses).toMatchObject([{ id: live, title: 'Known?', isLive: true, isDraft: false }])
    }
    const all = await visibleRecordUses(payload, { collection: 'symptoms', id }, staff.editor.user)
    expect(all.uses.map(({ title, isLive, isDraft }) => [title, isLive, isDraft])).toEqual([
      ['Unknown?', true, true],
      ['Secret?', false, true],
    ])
  })
})

describe('where an author is named', () => {
  it('tells bylines from reviews, live and in drafts', async () => {
    const { id } = await makeAuthor(payload)
    const signed = await makeArticle(payload, { authors: [id], question: 'A: signed?' })
    const reviewed = await makeArticle(payload, { authors: [other], reviewer: id, question: 'B: reviewed?' })
    const later = await makeArticle(payload, { authors: [other], question: 'C: later?' })
    const data = { authors: [other, id] }
    await payload.update({ collection: 'articles', id: later.id, data, draft: true })
    expect((await findRecordUses(payload, 'authors', id)).uses).toMatchObject([
      { id: signed.id, place: 'byline', isLive: true, isDraft: false },
      { id: reviewed.id, place: 'reviewer', isLive: true, isDraft: false },
      { id: later.id, place: 'byline', isLive: false, isDraft: true },
    ])
  })
})

describe('a record in use', () => {
  it('a symptom is not deleted, alone or in bulk, while an article or a draft is about it', async () => {
    const [used, unused] = [await symptomOf(), await symptomOf()]
    const article = await makeArticle(payload, {
      authors: [author],
      symptoms: [used],
      question: 'Who holds it?',
      _status: 'draft',
    })
    const alone = await remove(`/symptoms/${used}`)
    expect([alone.status, JSON.stringify(alone.body.errors)]).toEqual([
      409,
      expect.stringContaining('“Who holds it?”'),
    ])
    const bulk = await remove(`/symptoms?where[id][in]=${used},${unused}`)
    expect(JSON.stringify(bulk.body.errors)).toContain('“Who holds it?”')
    const { docs } = await payload.find({ collection: 'symptoms', where: { id: { in: [used, unused] } } })
    expect(docs.map((doc) => doc.id)).toEqual([used])
    await payload.delete({ collection: 'articles', id: article.id })
    expect((await remove(`/symptoms/${used}`)).status).toBe(200)
  })

  it('an author is not deleted while only a draft of a live article names them', async () => {
    const { id } = await makeAuthor(payload)
    const article = await makeArticle(payload, { authors: [other], question: 'Whose review?' })
    const change = { collection: 'articles', id: article.id, draft: true } as const
    await payload.update({ ...change, data: { reviewer: id } })
    const refused = await remove(`/authors/${id}`)
    expect([refused.status, JSON.stringify(refused.body.errors)]).toEqual([
      409,
      expect.stringContaining('“Whose review?”'),
    ])
    await payload.update({ ...change, data: { reviewer: null } })
    expect((await remove(`/authors/${id}`)).status).toBe(200)
  })

  it('of a deletion and a save that begins to name the symptom, one is refused', async () => {
    const id = await symptomOf()
    const { id: article } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const token = staff.admin.token
    const { contentDigest } = (await rest(`/articles/${article}?draft=true`, { token })).body
    const [save, deletion] = await Promise.all([
      rest(`/articles/${article}?draft=true`, {
        method: 'PATCH',
        token,
        body: { symptoms: [id], contentDigest },
      }),
      remove(`/symptoms/${id}`),
    ])
    expect([save.status, deletion.status].filter((status) => status === 200)).toHaveLength(1)
    const { total } = await findRecordUses(payload, 'symptoms', id)
    expect(total).toBe(save.status === 200 ? 1 : 0)
  })
})
