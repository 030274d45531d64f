import type { Payload, Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import type { Article } from '@/payload-types'
import {
  bodyOf,
  makeArticle,
  makeAuthor,
  makeEveryRole,
  makeStaff,
  makeSymptom,
  openRules,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { findArticle } from '../find-article'
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
/** By somebody who has just seen the latest version. */
const move = async (who: Staff | null, id: number | string, name: string, body: unknown = {}) =>
  rest(`/articles/${id}/${name}`, {
    method: 'POST',
    body: Array.isArray(body) ? body : { contentDigest: await stampOf(payload, id), ...(body as object) },
    token: who?.token,
  })
const patch = async (who: Staff, id: number, body: object, query = '') =>
  rest(`/articles/${id}${query}`, {
    method: 'PATCH',
    body: { contentDigest: await stampOf(payload, id), ...body },
    token: who.token,
  })
/** Without a stamp. */
const publish = (who: Staff, id: number, body: object = {}) =>
  rest(`/articles/${id}`, { method: 'PATCH', body: { ...body, _status: 'published' }, token: who.token })
const newest = (id: number) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
const isLive = async ({ slug }: Pick<Article, 'slug'>) =>
  (await findArticle(payload, slug, openRules)) !== null
const reasons = (body: Record<string, unknown>) => JSON.stringify(body.errors)
async function logOf(id: number): Promise<string[]> {
  const where: Where = { and: [{ target: { equals: 'articles' } }, { targetId: { equals: id } }] }
  const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'id', limit: 100 })
  return docs.map(({ action, actorName }) => `${actorName}: ${action}`)
}

describe('the workflow', () => {
  it('takes a draft to readers, with who and when', async () => {
    const article = await draftOf()
    const sent = await move(staff.author, article.id, 'submit', { note: 'Please look.' })
    expect(sent.body).toMatchObject({ stage: 'in-review', submittedBy: 'The author', note: 'Please look.' })
    const approved = await move(reviewer, article.id, 'approve', { reviewed: true })
    expect(approved.body).toMatchObject({
      stage: 'approved',
      approvedBy: 'The author',
      approvalIsCurrent: true,
    })
    expect(await isLive(article)).toBe(false)
    expect((await publish(staff.editor, article.id)).status).toBe(200)
    expect(await isLive(article)).toBe(true)
    expect(await logOf(article.id)).toEqual([
      'The author: submit for review',
      'The author: approve',
      'The editor: publish',
    ])
  })

  it('renews the review dates where the whole page was reviewed, and only there', async () => {
    const [whole, part] = [await draftOf(), await draftOf()]
    await move(staff.editor, whole.id, 'approve', { reviewed: true })
    await move(staff.editor, part.id, 'approve')
    const today = new Date().toISOString().slice(0, 10)
    const { reviewedOn, reviewDue } = await newest(whole.id)
    expect(reviewedOn?.slice(0, 10)).toBe(today)
    expect(Number(reviewDue?.slice(0, 4)) - Number(today.slice(0, 4))).toBe(1)
    expect((await newest(part.id)).reviewedOn ?? null).toBeNull()
  })

  it('returns an article to its writer with a note, which is required', async () => {
    const { id } = await draftOf()
    await move(staff.author, id, 'submit')
    expect((await move(staff.editor, id, 'return')).status).toBe(400)
    const { body } = await move(staff.editor, id, 'return', { note: 'Add a reference.' })
    expect(body).toMatchObject({ stage: 'draft', note: 'Add a reference.' })
  })

  it('moves once however often the button is pressed', async () => {
    const { id } = await draftOf()
    const answers = await Promise.all([1, 2, 3].map(() => move(staff.author, id, 'submit')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await logOf(id)).toHaveLength(1)
  })

  it.each([
    ['a note that is no text', { note: {} }, 400],
    ['an unknown key', { stage: 'approved' }, 400],
    ['a note that cannot be stored', { note: 'a\0' }, 400],
    ['a list', [1], 400],
  ])('refuses %s', async (_, body, status) => {
    const { id } = await draftOf()
    expect((await move(staff.editor, id, 'approve', body)).status).toBe(status)
    expect((await newest(id)).stage).toBe('draft')
  })

  it.each(['0', '99999999999', 'x', '2147483000'])('does not know the article %s', async (id) => {
    expect((await move(staff.editor, id, 'approve')).status).toBe(404)
  })
})

describe('an approval', () => {
  it('is needed to publish, and the refusal says so', async () => {
    const article = await draftOf()
    const { status, body } = await publish(staff.editor, article.id)
    expect([status, reasons(body)]).toEqual([409, expect.stringContaining('approval')])
    expect(await isLive(article)).toBe(false)
  })

  it('is of just what was approved: a change ends it, also one in the publishing itself', async () => {
    const article = await draftOf()
    await move(staff.editor, article.id, 'approve')
    expect((await publish(staff.editor, article.id, { summary: 'Slipped in.' })).status).toBe(409)
    await patch(staff.editor, article.id, { summary: 'Later.' }, '?draft=true')
    expect((await newest(article.id)).stage).toBe('draft')
    expect((await publish(staff.editor, article.id)).status).toBe(409)
    // Reverting the change restores the approval.
    await patch(staff.editor, article.id, { summary: 'In a sentence.' }, '?draft=true')
    expect((await publish(staff.editor, article.id)).status).toBe(200)
  })

  it('can be waived in the settings', async () => {
    const article = await draftOf()
    await payload.updateGlobal({ slug: 'settings', data: { approvalRequired: false } })
    try {
      // Then the stamp of what was seen is required.
      expect((await publish(staff.editor, article.id)).status).toBe(400)
      const contentDigest = await stampOf(payload, article.id)
      expect((await publish(staff.editor, article.id, { contentDigest })).status).toBe(200)
    } finally {
      await payload.updateGlobal({ slug: 'settings', data: { approvalRequired: true } })
    }
  })

  it('is given neither by the writer, nor by another author, nor by a moderator', async () => {
    const editorWhoWrote = await makeStaff(payload, 'editor', writerProfile)
    const stranger = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
    const { id } = await draftOf()
    await move(staff.author, id, 'submit')
    const statuses = []
    for (const who of [staff.author, editorWhoWrote, stranger, staff.moderator, null]) {
      statuses.push((await move(who, id, 'approve')).status)
    }
    expect(statuses).toEqual([403, 403, 404, 404, 403])
    expect((await newest(id)).stage).toBe('in-review')
  })
})

describe('a change of a live article', () => {
  it('takes the same way and leaves the live page untouched until it is published', async () => {
    const article = await makeArticle(payload, {
      authors: [writerProfile],
      symptoms: [symptom],
      summary: 'Live.',
    })
    const shown = async () => (await findArticle(payload, article.slug, openRules))?.view.summary
    await patch(staff.author, article.id, { summary: 'Better.' }, '?draft=true')
    expect((await publish(staff.editor, article.id)).status).toBe(409)
    await move(staff.author, article.id, 'submit')
    await move(staff.editor, article.id, 'approve')
    expect(await shown()).toBe('Live.')
    await publish(staff.editor, article.id)
    expect(await shown()).toBe('Better.')
  })

  it('is thrown away by going back to what is live, without an approval', async () => {
    const { id } = await makeArticle(payload, { authors: [writerProfile], summary: 'Live.' })
    await patch(staff.editor, id, { summary: 'No.' }, '?draft=true')
    const live = await payload.findByID({ collection: 'articles', id, depth: 0 })
    expect((await patch(staff.editor, id, live)).status).toBe(200)
    expect(await newest(id)).toMatchObject({ summary: 'Live.', _status: 'published' })
  })

  it('that does not say what becomes of the page is refused, one or many', async () => {
    const article = await makeArticle(payload, { authors: [writerProfile] })
    await patch(staff.editor, article.id, { summary: 'Pending.' }, '?draft=true')
    const one = await patch(staff.editor, article.id, { commentsOpen: false })
    const many = await rest(`/articles?where[id][equals]=${article.id}`, {
      method: 'PATCH',
      body: { commentsOpen: false },
      token: staff.editor.token,
    })
    expect([one.status, many.status, await isLive(article)]).toEqual([400, 400, true])
  })
})

describe('the state of the workflow', () => {
  const sent = { stage: 'approved', workflow: { approvedDigest: 'x', approvedBy: 'Me' } }

  it.each(['admin', 'editor', 'author'] as const)('is not written by %s through REST', async (role) => {
    const made = await rest('/articles?draft=true', {
      method: 'POST',
      body: { question: 'May I?', body: bodyOf('Words.'), authors: [writerProfile], language: 'en', ...sent },
      token: staff[role].token,
    })
    const { id } = made.body.doc as { id: number }
    await patch(staff[role], id, { ...sent, summary: 'Changed.' }, '?draft=true')
    const { stage, workflow, summary } = await newest(id)
    expect([stage, workflow?.approvedBy ?? null, summary]).toEqual(['draft', null, 'Changed.'])
  })

  it('is told to staff who may read the article, with what they may do', async () => {
    const { id } = await draftOf()
    const ask = (who: Staff | null) => rest(`/articles/${id}/workflow`, { token: who?.token })
    const may = async (who: Staff) => ((await ask(who)).body as WorkflowView).may
    expect(await may(staff.author)).toMatchObject({ submit: true, approve: false, publish: false })
    expect(await may(staff.editor)).toMatchObject({ submit: true, approve: true, publish: false })
    expect((await ask(reviewer)).body).toMatchObject({
      warnings: expect.arrayContaining([{ field: 'references', text: 'It has no references.' }]),
      approvalRequired: true,
    })
    expect([(await ask(staff.moderator)).status, (await ask(null)).status]).toEqual([404, 403])
  })

  it.each([
    ['from the beginning', {}],
    ['in a later draft', { reviewer: null }],
  ])('lets the reviewer, named %s, read the draft and not change it', async (_, data) => {
    const { id } = await draftOf(data)
    await patch(staff.editor, id, { reviewer: reviewerProfile }, '?draft=true')
    expect((await rest(`/articles/${id}?draft=true`, { token: reviewer.token })).status).toBe(200)
    expect((await patch(reviewer, id, { summary: 'Mine.' }, '?draft=true')).status).toBe(403)
  })
})
