import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { readInbox } from '@/desk/notifications/inbox'
import { listJobs } from '@/jobs/list-jobs'
import { queueChange } from '@/jobs/testing/queue-change'
import { paragraph, root } from '@/rich-text/build'
import {
  makeArticle,
  makeAuthor,
  makeEveryRole,
  makeStaff,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

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
const move = async (who: Staff, id: number, name: string, body: object = {}) =>
  rest(`/articles/${id}/${name}`, {
    method: 'POST',
    token: who.token,
    body: { contentDigest: await stampOf(payload, id), ...body },
  })
const save = async (who: Staff, id: number, body: object) =>
  rest(`/articles/${id}?draft=true&autosave=true`, {
    method: 'PATCH',
    token: who.token,
    body: { contentDigest: await stampOf(payload, id), ...body },
  })
const plan = async (who: Staff, id: number) =>
  rest(`/articles/${id}/schedule`, {
    method: 'POST',
    token: who.token,
    body: {
      action: 'publish',
      at: new Date(Date.now() + 3_600_000).toISOString(),
      contentDigest: await stampOf(payload, id),
    },
  })

/** What each of them was told of an article, oldest first. */
async function toldOf(article: number, people: Record<string, Staff>): Promise<Record<string, string[]>> {
  const told: Record<string, string[]> = {}
  for (const [name, { user }] of Object.entries(people)) {
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const { entries } = await readInbox(req, 1)
    const about = entries.filter((entry) => entry.subject?.id === article).reverse()
    if (about.length > 0) told[name] = about.map(({ kind, note }) => (note ? `${kind}: ${note}` : kind))
  }
  return told
}
const everybody = () => ({ ...staff, reviewer })

describe('people are told whose turn it is', () => {
  it('the reviewer at submission, the writer at return and approval, the editors at approval', async () => {
    const { id } = await draftOf()
    await move(staff.author, id, 'submit', { note: 'Please look.' })
    expect(await toldOf(id, everybody())).toEqual({ reviewer: ['submitted-to-you: Please look.'] })
    await move(reviewer, id, 'return', { note: 'Add a source.' })
    expect(await toldOf(id, { author: staff.author })).toEqual({ author: ['returned: Add a source.'] })
    await move(staff.author, id, 'submit')
    await move(reviewer, id, 'approve')
    expect(await toldOf(id, everybody())).toEqual({
      reviewer: ['submitted-to-you: Please look.', 'submitted-to-you'],
      author: ['returned: Add a source.', 'approved'],
      editor: ['approved'],
      admin: ['approved'],
    })
  })

  it.each([
    ['nobody reviews it', () => ({ reviewer: null })],
    ['its reviewer has no account', async () => ({ reviewer: (await makeAuthor(payload)).id })],
    ['its reviewer wrote it', () => ({ authors: [writerProfile, reviewerProfile] })],
  ])('all editors at submission where %s', async (_, data) => {
    const { id } = await draftOf(await data())
    await move(staff.author, id, 'submit')
    expect(await toldOf(id, everybody())).toEqual({
      editor: ['submitted-to-you'],
      admin: ['submitted-to-you'],
    })
  })

  it('whoever sent it to review for its writer, too, and nobody of an own action', async () => {
    const { id } = await draftOf()
    await move(staff.editor, id, 'submit')
    await move(reviewer, id, 'return', { note: 'No.' })
    await move(staff.editor, id, 'approve')
    expect(await toldOf(id, everybody())).toEqual({
      reviewer: ['submitted-to-you'],
      author: ['returned: No.', 'approved'],
      editor: ['returned: No.'],
      admin: ['approved'],
    })
  })

  it('the sender once when it is changed during review', async () => {
    const { id } = await draftOf()
    await move(staff.author, id, 'submit')
    await save(staff.editor, id, { summary: 'Polished.' })
    await save(staff.editor, id, { summary: 'Polished again.' })
    expect(await toldOf(id, { author: staff.author })).toEqual({ author: ['left-review'] })
  })

  it('of nothing when a move is refused', async () => {
    const { id } = await draftOf()
    await move(staff.author, id, 'submit')
    expect((await move(staff.author, id, 'submit')).status).toBe(409)
    expect(await toldOf(id, { reviewer })).toEqual({ reviewer: ['submitted-to-you'] })
  })
})

describe('a plan', () => {
  it('that lost its approval is told to its planner and approver once, and again after it was read', async () => {
    const { id } = await draftOf()
    await move(staff.author, id, 'submit')
    await move(reviewer, id, 'approve')
    expect((await plan(staff.editor, id)).status).toBe(201)
    await save(staff.author, id, { commentsOpen: false })
    expect((await toldOf(id, { editor: staff.editor })).editor).toEqual(['approved'])
    await save(staff.author, id, { summary: 'One.' })
    await save(staff.author, id, { summary: 'Two.' })
    const people = { editor: staff.editor, reviewer, author: staff.author }
    expect(await toldOf(id, people)).toEqual({
      editor: ['approved', 'approval-lost'],
      reviewer: ['submitted-to-you', 'approval-lost'],
      author: ['approved'],
    })
  })

  it('that fails is told to its planner with the reason, or to the editors where the planner is gone', async () => {
    const { id } = await draftOf()
    const former = await makeStaff(payload, 'editor')
    await queueChange(payload, staff.editor.user, { article: id, action: 'publish' })
    await queueChange(payload, former.user, { article: id, action: 'publish' })
    await payload.update({ collection: 'users', id: former.user.id, data: { role: 'author' } })
    await payload.jobs.run({ queue: 'default', sequential: true, silent: true })
    const { editor, ...rest } = await toldOf(id, { ...everybody(), former })
    expect(editor).toHaveLength(2)
    expect(editor?.join()).toContain('plan-failed: Publishing needs an approval')
    expect(editor?.join()).toContain('plan-failed: The editor may not publish any more.')
    expect(rest).toEqual({ admin: [expect.stringContaining('may not publish any more')] })
    const connection = await connectionOf(payload)
    const { rows } = await connection.execute(sql`
      select has_error from payload_jobs where (input->>'article')::int = ${id}`)
    expect(rows).toEqual([{ has_error: true }, { has_error: true }])
  })
})

describe('what is checked before', () => {
  const labelsOf = ({ body }: { body: unknown }) => (body as { errors: { message: string }[] }).errors[0]
  const picture = root(paragraph())

  it.each([
    ['a question', { question: ' ' }, 'Question'],
    ['a summary', { summary: ' ' }, 'Summary'],
    ['words in its text', { body: picture }, 'Text'],
    ['an author', { authors: [] }, 'Authors'],
    ['a symptom', { symptoms: [] }, 'Symptoms'],
    ['several', { summary: null, symptoms: [] }, 'Summary, Symptoms'],
  ])('an article without %s does not go to review', async (_, data, names) => {
    const { id } = await draftOf()
    await payload.update({ collection: 'articles', id, data: data as object, draft: true })
    const refused = await move(staff.editor, id, 'submit')
    expect(refused.status).toBe(409)
    expect(labelsOf(refused)).toMatchObject({
      message: `It cannot go to review yet. Still missing: ${names}.`,
      data: { code: 'incomplete' },
    })
    expect(await toldOf(id, everybody())).toEqual({})
    const { body } = await rest(`/articles/${id}/workflow`, { token: staff.editor.token })
    expect(body).toMatchObject({
      stage: 'draft',
      missing: names.split(', ').map((text) => expect.objectContaining({ text })),
    })
  })

  it('says so in the language of the account', async () => {
    const { id } = await draftOf({ summary: null })
    const refused = await rest(`/articles/${id}/submit`, {
      method: 'POST',
      token: staff.author.token,
      body: {},
      headers: { 'Accept-Language': 'es' },
    })
    expect(labelsOf(refused)?.message).toBe('Aún no puede ir a revisión. Falta: Resumen.')
  })

  it.each([
    ['text', { body: picture }, 'Text'],
    ['an author', { authors: [] }, 'Authors'],
  ])('an article without %s is not approved', async (_, data, names) => {
    const { id } = await draftOf()
    await payload.update({ collection: 'articles', id, data: data as object, draft: true })
    const refused = await move(staff.editor, id, 'approve')
    expect([refused.status, labelsOf(refused)?.message]).toEqual([
      409,
      `It cannot be approved. Still missing: ${names}.`,
    ])
  })

  it('an article without a reviewer goes to review: any editor may decide', async () => {
    const { id } = await draftOf({ reviewer: null })
    const { body } = await move(staff.author, id, 'submit')
    expect(body).toMatchObject({ stage: 'in-review', hasReviewer: false })
    expect((await move(staff.editor, id, 'approve')).status).toBe(200)
  })

  it('a plan is shown as in need of approval while the approved text is changed', async () => {
    const { id } = await draftOf()
    await move(staff.editor, id, 'approve')
    await plan(staff.editor, id)
    const isStopped = async () =>
      (await listJobs(payload, { article: id })).map(({ needsApproval }) => needsApproval)
    expect(await isStopped()).toEqual([false])
    await save(staff.author, id, { summary: 'Slipped in.' })
    expect(await isStopped()).toEqual([true])
    await save(staff.author, id, { summary: 'In a sentence.' })
    expect(await isStopped()).toEqual([false])
    await save(staff.author, id, { summary: 'Other words.' })
    await move(staff.editor, id, 'approve')
    expect(await isStopped()).toEqual([true])
    await plan(staff.editor, id)
    expect(await isStopped()).toEqual([false])
  })
})
