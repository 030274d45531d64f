import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { countArticles } from '@/content/articles/count-articles'
import { findArticle } from '@/content/articles/find-article'
import { findBodySystem } from '@/content/body-systems/find-body-systems'
import { searchArticles } from '@/finding/search/search-articles'
import {
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeEveryRole,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { findSymptom } from '../find-symptom'
import { listSymptoms } from '../list-symptoms'

const rules = { commentsOpen: false, commentsCloseAfterDays: 0, commentsOrder: 'oldest' } as const
let payload: Payload
let staff: Record<Role, Staff>
let author: number
beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

/** A name that no other test uses. */
const word = () => `qu${`${randomUUID()}${randomUUID()}`.replace(/[^abcdf]/g, '')}`.slice(0, 14)
const send = (id: number, path: string, body: object = {}, who: Staff | null = staff.editor) =>
  rest(`/symptoms/${id}/${path}`, { method: 'POST', body, token: who?.token })
const merge = (from: { id: number }, into: { id: number }, who?: Staff | null) =>
  send(from.id, 'merge', { into: into.id }, who)
const stored = (id: number) => payload.findByID({ collection: 'symptoms', id, depth: 0 })
const namesOf = async (id: number) => ((await stored(id)).names ?? []).map(({ text, kind }) => [text, kind])
const live = (symptoms: number[], data: object = {}) =>
  makeArticle(payload, { authors: [author], symptoms, ...data })
const articlesOf = async (slug: string) =>
  (await findSymptom(payload, slug))?.view.articles.map(({ id }) => id)
const aboutOf = async (slug: string) =>
  (await findArticle(payload, slug, rules))?.view.symptoms.map(({ slug: symptom }) => symptom)

describe('a symptom that is merged into another', () => {
  it('leads there with all that is about it, and no article is changed; undone, all is as it was', async () => {
    const system = await makeBodySystem(payload)
    const [gone, lay] = [`Bad ${word()}`, word()]
    const kept = await makeSymptom(payload, {
      bodySystems: [system.id],
      names: [{ text: 'Own', kind: 'lay' }],
    })
    const from = await makeSymptom(payload, { plainName: gone, names: [{ text: lay, kind: 'related' }] })
    const child = await makeSymptom(payload, { parents: [from.id] })
    const [about, both] = [await live([from.id]), await live([from.id, kept.id])]
    const stamps = () => Promise.all([about, both].map(({ id }) => stampOf(payload, id)))
    const before = await stamps()

    expect((await merge(from, kept)).status).toBe(200)
    expect((await findSymptom(payload, from.slug))?.replacedBy).toBe(kept.slug)
    // A form that was opened before still has the old value.
    const older = { plainName: gone, replacedBy: null }
    const saved = { method: 'PATCH', body: older, token: staff.editor.token }
    expect((await rest(`/symptoms/${from.id}`, saved)).status).toBe(200)
    expect((await findSymptom(payload, from.slug))?.replacedBy).toBe(kept.slug)
    expect(await namesOf(kept.id)).toEqual([
      ['Own', 'lay'],
      [gone, 'exact'],
      [lay, 'related'],
    ])
    expect((await articlesOf(kept.slug))?.sort()).toEqual([about.id, both.id].sort())
    expect((await findSymptom(payload, kept.slug))?.view.children.map(({ slug }) => slug)).toEqual([
      child.slug,
    ])
    expect((await findSymptom(payload, child.slug))?.view.parents.map(({ slug }) => slug)).toEqual([
      kept.slug,
    ])
    expect([await aboutOf(about.slug), await aboutOf(both.slug)]).toEqual([[kept.slug], [kept.slug]])
    expect((await countArticles(payload, 'symptoms'))(kept.id)).toBe(2)
    expect((await countArticles(payload, 'body-systems'))(system.id)).toBe(2)
    expect((await findBodySystem(payload, system.slug))?.view.articleCount).toBe(2)
    expect((await listSymptoms(payload)).view.filter(({ name }) => name === gone)).toMatchObject([
      { slug: kept.slug, see: kept.plainName, articleCount: 2 },
    ])
    const found = await searchArticles(payload, { query: gone, system: system.slug, page: 1 })
    expect(found.hits.map(({ id }) => id).sort()).toEqual([about.id, both.id].sort())
    expect(found.hits[0]?.reason?.symptom).toBe(kept.plainName)
    expect(found.also.card?.slug).toBe(kept.slug)
    expect(await stamps()).toEqual(before)
    expect((await findArticle(payload, about.slug, rules))?.view.related[0]?.id).toBe(both.id)

    expect((await send(from.id, 'merge/undo')).status).toBe(200)
    expect((await findSymptom(payload, from.slug))?.replacedBy).toBeNull()
    expect(await namesOf(kept.id)).toEqual([['Own', 'lay']])
    expect([await aboutOf(about.slug), await articlesOf(kept.slug)]).toEqual([[from.slug], [both.id]])
    expect((await send(from.id, 'merge/undo')).status).toBe(409)
  })

  it('takes along what was merged into it, and gives it back', async () => {
    const [first, second, third] = [
      await makeSymptom(payload),
      await makeSymptom(payload),
      await makeSymptom(payload),
    ]
    await merge(first, second)
    expect((await merge(first, third)).status).toBe(409)
    expect((await merge(third, first)).status).toBe(409)
    expect((await merge(second, second)).status).toBe(409)
    await merge(second, third)
    expect((await findSymptom(payload, first.slug))?.replacedBy).toBe(third.slug)
    await send(second.id, 'merge/undo')
    expect((await findSymptom(payload, first.slug))?.replacedBy).toBe(second.slug)
  })

  it('says before what it touches, and changes nothing by that', async () => {
    const [name, query] = [word(), word()]
    const from = await makeSymptom(payload, { plainName: name, names: [{ text: query, kind: 'lay' }] })
    const kept = await makeSymptom(payload)
    const article = await live([from.id])
    await searchArticles(payload, { query: word(), system: null, page: 1 })
    const { body } = await send(from.id, 'merge/preview', { into: kept.id })
    expect(body).toMatchObject({
      from: name,
      into: kept.plainName,
      uses: [{ collection: 'articles', id: article.id }],
      total: 1,
      names: [name, query],
      losesRedLine: false,
    })
    expect((await findSymptom(payload, from.slug))?.replacedBy).toBeNull()
  })

  it('is not one whose approved red line readers would lose', async () => {
    const line = {
      redLine: 'Call.',
      redLineApproval: { text: 'Call.', by: 'A', on: '2026-01-01T00:00:00.000Z' },
    }
    const [from, without, having] = [
      await makeSymptom(payload, line),
      await makeSymptom(payload),
      await makeSymptom(payload, line),
    ]
    expect((await merge(from, without)).status).toBe(409)
    expect((await stored(from.id)).replacedBy).toBeNull()
    expect((await merge(from, having)).status).toBe(200)
  })

  it('is merged by editors alone, once, and is in the audit log', async () => {
    const [from, kept] = [await makeSymptom(payload), await makeSymptom(payload)]
    for (const who of [staff.author, staff.moderator, null]) {
      for (const path of ['merge', 'merge/preview', 'merge/undo']) {
        expect((await send(from.id, path, { into: kept.id }, who)).status, path).toBe(403)
      }
    }
    expect((await send(2_147_483_647, 'merge', { into: kept.id })).status).toBe(404)
    expect((await send(from.id, 'merge', {})).status).toBe(400)
    const answers = await Promise.all([merge(from, kept), merge(from, kept), merge(kept, from)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ action: { equals: 'merge symptoms' } }, { targetId: { in: [from.id, kept.id] } }] },
    })
    expect(docs.map(({ actorId }) => actorId)).toEqual([staff.editor.user.id])
  })
})

describe('a symptom of some of another’s names', () => {
  it('has them and its place, and articles stay', async () => {
    const [one, other, stays] = [word(), word(), word()]
    const symptom = await makeSymptom(payload, {
      bodyRegions: ['feet'],
      names: [one, other, stays].map((text) => ({ text, kind: 'lay' as const })),
    })
    const article = await live([symptom.id])
    const { status, body } = await send(symptom.id, 'split', { names: [one, other], plainName: one })
    expect(status).toBe(200)
    const made = await stored((body as { symptom: number }).symptom)
    expect([made.plainName, made.bodyRegions]).toEqual([one, ['feet']])
    expect([await namesOf(made.id), await namesOf(symptom.id)]).toEqual([[[other, 'lay']], [[stays, 'lay']]])
    expect(await aboutOf(article.slug)).toEqual([symptom.slug])
    expect((await send(symptom.id, 'split', { names: [one], plainName: word() })).status).toBe(409)
    expect((await send(symptom.id, 'split', { names: [stays], plainName: 'x' }, staff.author)).status).toBe(
      403,
    )
    expect((await send(symptom.id, 'split', { names: [], plainName: 'x' })).status).toBe(400)
  })
})

it('related symptoms are shown from either side, also through a merge', async () => {
  const [one, other, kept] = [
    await makeSymptom(payload),
    await makeSymptom(payload),
    await makeSymptom(payload),
  ]
  await rest(`/symptoms/${one.id}`, {
    method: 'PATCH',
    token: staff.editor.token,
    body: { related: [other.id] },
  })
  const near = async (slug: string) => (await findSymptom(payload, slug))?.view.near.map((each) => each.slug)
  expect([await near(one.slug), await near(other.slug)]).toEqual([[other.slug], [one.slug]])
  await merge(other, kept)
  expect([await near(one.slug), await near(kept.slug)]).toEqual([[kept.slug], [one.slug]])
})
