import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { listJobs } from '@/jobs/list-jobs'
import { queueChange } from '@/jobs/testing/queue-change'
import {
  bodyOf,
  makeArticle,
  makeAuthor,
  makeEveryRole,
  makeStaff,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { contentDigest } from './content-digest'
import type { WorkflowView } from './workflow-view'

let payload: Payload
let staff: Record<Role, Staff>
let reviewer: Staff
let writerProfile: number
let reviewerProfile: number
let symptom: number

beforeAll(async () => {
  payload = await testPayload()
  writerProfile = (await makeAuthor(payload)).id
  reviewerProfile = (await makeAuthor(payload)).id
  symptom = (await makeSymptom(payload)).id
  staff = await makeEveryRole(payload, writerProfile)
  reviewer = await makeStaff(payload, 'author', reviewerProfile)
})

const draftOf = (data: object = {}) =>
  makeArticle(payload, {
    authors: [writerProfile],
    reviewer: reviewerProfile,
    summary: 'In a sentence.',
    symptoms: [symptom],
    _status: 'draft',
    ...data,
  })
const send = (who: Staff, method: string, path: string, body?: object) =>
  rest(path, { method, body, token: who.token })
const move = (who: Staff, id: number, name: string, body: object) =>
  send(who, 'POST', `/articles/${id}/${name}`, body)
const save = async (who: Staff, id: number, body: object, query = '') =>
  send(who, 'PATCH', `/articles/${id}?draft=true${query}`, {
    contentDigest: await stampOf(payload, id),
    ...body,
  })
const newest = (id: number) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
const soon = () => new Date(Date.now() + 3_600_000).toISOString()
const dose = (milligrams: number) => ({ body: bodyOf(`Take ${milligrams} mg a day.`) })

type Refused = { errors: { message: string; data?: { changes: unknown } }[] }
const changesOf = ({ body }: { body: unknown }) => (body as Refused).errors[0]?.data?.changes
const viewOf = async (who: Staff, id: number, query = '') =>
  (await rest(`/articles/${id}/workflow${query}`, { token: who.token })).body as unknown as WorkflowView
async function logOf(id: number): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { and: [{ target: { equals: 'articles' } }, { targetId: { equals: id } }] },
    sort: 'id',
  })
  return docs.map(({ action, actorName }) => `${actorName}: ${action}`)
}

type Decision = [string, (id: number, seen?: string) => Promise<{ status: number; body: unknown }>]
const decisions: Decision[] = [
  ['approve', (id, contentDigest) => move(staff.editor, id, 'approve', { contentDigest })],
  ['return', (id, contentDigest) => move(staff.editor, id, 'return', { contentDigest, note: 'Why?' })],
  [
    'schedule',
    (id, contentDigest) =>
      send(staff.editor, 'POST', `/articles/${id}/schedule`, {
        action: 'publish',
        at: soon(),
        contentDigest,
      }),
  ],
  [
    'publish',
    (id, contentDigest) =>
      send(staff.editor, 'PATCH', `/articles/${id}`, { _status: 'published', contentDigest }),
  ],
]

describe('a decision about an article', () => {
  it.each(decisions)('to %s is refused when it was changed since, and says how', async (_, decide) => {
    const { id } = await draftOf({ ...dose(10), summary: 'Once a day.' })
    await payload.updateGlobal({ slug: 'settings', data: { approvalRequired: false } })
    try {
      const seen = await stampOf(payload, id)
      await save(staff.author, id, dose(1000))
      const before = await newest(id)
      const refused = await decide(id, seen)
      expect(refused.status).toBe(409)
      expect(changesOf(refused)).toEqual([
        { field: 'Text', from: 'Take 10 mg a day.', to: 'Take 1000 mg a day.' },
      ])
      expect(await newest(id)).toEqual(before)
      expect((await decide(id)).status).toBe(400)
      await move(staff.author, id, 'submit', {})
      expect((await decide(id, await stampOf(payload, id))).status).toBeLessThan(300)
    } finally {
      await payload.updateGlobal({ slug: 'settings', data: { approvalRequired: true } })
    }
  })

  it('names the changed fields also where the words that were seen are not kept', async () => {
    const { id } = await draftOf()
    await save(staff.author, id, { summary: 'One.' }, '&autosave=true')
    const seen = await stampOf(payload, id)
    await save(staff.author, id, { summary: 'Two.' }, '&autosave=true')
    expect(changesOf(await move(staff.editor, id, 'approve', { contentDigest: seen }))).toEqual([
      { field: 'Summary', from: null, to: 'Two.' },
    ])
    const { changedSince } = await viewOf(staff.editor, id, `?contentDigest=${seen}`)
    expect(changedSince).toEqual([{ field: 'Summary', from: null, to: 'Two.' }])
    expect((await viewOf(staff.editor, id)).changedSince).toBeNull()
  })

  it('never meets a change in the middle: whichever comes first, what is approved is what was seen', async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await draftOf(dose(10))
      const seen = await stampOf(payload, id)
      await move(staff.author, id, 'submit', {})
      await Promise.all([
        save(staff.author, id, dose(1000)),
        move(reviewer, id, 'approve', { contentDigest: seen }),
      ])
      const { stage, workflow, ...content } = await newest(id)
      expect([workflow?.approvedDigest ?? seen.split('.')[0], stage]).toEqual([seen.split('.')[0], 'draft'])
      expect(contentDigest(content)).not.toBe(workflow?.approvedDigest)
    }
  })

  it('without a stamp publishes nothing but what was approved', async () => {
    const { id } = await draftOf()
    await move(staff.editor, id, 'approve', { contentDigest: await stampOf(payload, id) })
    await save(staff.author, id, dose(1000))
    expect((await send(staff.editor, 'PATCH', `/articles/${id}`, { _status: 'published' })).status).toBe(409)
    await move(staff.editor, id, 'approve', { contentDigest: await stampOf(payload, id) })
    expect((await send(staff.editor, 'PATCH', `/articles/${id}`, { _status: 'published' })).status).toBe(200)
  })
})

describe('a change during review', () => {
  it('takes the article out of review, and says so in the panel and the log', async () => {
    const { id } = await draftOf()
    await move(staff.author, id, 'submit', {})
    await save(staff.author, id, { commentsOpen: false })
    expect((await newest(id)).stage).toBe('in-review')
    await save(staff.editor, id, { summary: 'Polished.' })
    await save(staff.editor, id, { summary: 'Polished again.' })
    const view = await viewOf(staff.author, id)
    expect(view).toMatchObject({ stage: 'draft', leftReview: { who: 'The editor' } })
    expect(await logOf(id)).toEqual(['The author: submit for review', 'The editor: change during review'])
    await move(staff.author, id, 'submit', {})
    expect(await viewOf(staff.author, id)).toMatchObject({ stage: 'in-review', leftReview: null })
  })
})

describe('a plan', () => {
  const carryOut = () => payload.jobs.run({ queue: 'default', sequential: true, silent: true })

  it('publishes what was looked at when it was made, and nothing else, also if that was approved', async () => {
    const { id } = await draftOf(dose(10))
    const digest = contentDigest({ ...(await newest(id)) })
    await save(staff.author, id, dose(1000))
    await move(staff.editor, id, 'approve', { contentDigest: await stampOf(payload, id) })
    await queueChange(payload, staff.editor.user, { article: id, action: 'publish', digest })
    await carryOut()
    const [job] = await listJobs(payload, { article: id })
    expect(job).toMatchObject({ state: 'failed', error: '["changed"]' })
    const headers = { 'Accept-Language': 'es' }
    const { body } = await rest(`/articles/${id}/schedule`, { token: staff.editor.token, headers })
    expect(body.plans).toMatchObject([{ error: expect.stringContaining('se cambió después') }])
    expect((await newest(id))._status).toBe('draft')
  })

  it('says in the list that a change has outdated it', async () => {
    const { id } = await draftOf()
    await move(staff.editor, id, 'approve', { contentDigest: await stampOf(payload, id) })
    const plan = { action: 'publish', at: soon(), contentDigest: await stampOf(payload, id) }
    expect((await send(staff.editor, 'POST', `/articles/${id}/schedule`, plan)).status).toBe(201)
    const outdated = async () => {
      const { body } = await rest(`/articles/${id}/schedule`, { token: staff.editor.token })
      return (body.plans as { isOutdated: boolean }[]).map(({ isOutdated }) => isOutdated)
    }
    expect(await outdated()).toEqual([false])
    await save(staff.author, id, dose(1000))
    expect(await outdated()).toEqual([true])
  })
})

describe('what the page shows beside the words', () => {
  const publish = async (id: number, body: object = {}) =>
    send(staff.editor, 'PATCH', `/articles/${id}`, {
      _status: 'published',
      contentDigest: await stampOf(payload, id),
      ...body,
    })
  const approved = async () => {
    const { id } = await draftOf()
    await move(staff.editor, id, 'approve', { contentDigest: await stampOf(payload, id) })
    return id
  }

  it.each([
    ['an address that says the contrary', { slug: 'it-is-harmless' }, 409],
    ['a date to come', { publishedAt: '2999-01-01T00:00:00.000Z' }, 400],
    ['no sample mark', { isSample: true }, 409],
  ])('%s is not slipped in after the approval', async (_, body, status) => {
    const id = await approved()
    expect((await publish(id, body)).status).toBe(status)
    await save(staff.editor, id, body)
    expect((await publish(id)).status).toBe(status)
    expect((await newest(id))._status).toBe('draft')
  })

  it('a date from before the article was begun is not even saved', async () => {
    const id = await approved()
    const body = { publishedAt: '1999-01-01T00:00:00.000Z' }
    expect((await publish(id, body)).status).toBe(400)
    expect((await save(staff.editor, id, body)).status).toBe(400)
    expect((await newest(id)).publishedAt ?? null).toBeNull()
  })

  it('neither does a live page change its address or date without an approval; with one, the log has both', async () => {
    const id = await approved()
    expect((await publish(id)).status).toBe(200)
    const { publishedAt, slug, createdAt } = await newest(id)
    expect((await publish(id, { publishedAt: createdAt })).status).toBe(409)
    const other = `other-${slug}`
    await save(staff.editor, id, { publishedAt: createdAt, slug: other })
    await move(staff.admin, id, 'approve', { contentDigest: await stampOf(payload, id) })
    expect((await publish(id)).status).toBe(200)
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { target: { equals: 'articles' }, targetId: { equals: id }, action: { like: 'change' } },
      sort: 'id',
    })
    expect(docs.map(({ action, details }) => [action, details])).toEqual([
      ['change address', { from: `/articles/${slug}`, to: `/articles/${other}` }],
      ['change publication date', { from: publishedAt, to: createdAt }],
    ])
  })
})
