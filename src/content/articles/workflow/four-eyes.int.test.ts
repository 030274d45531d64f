import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
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
import type { WorkflowView } from './workflow-view'

let payload: Payload
let staff: Record<Role, Staff>
let writingEditor: Staff
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  writingEditor = await makeStaff(payload, 'editor', profile)
})

const setting = (fourEyes: boolean) =>
  payload.updateGlobal({ slug: 'settings', data: { fourEyes, approvalRequired: true } })
afterEach(() => setting(true))

const draftOf = async () => {
  const symptoms = [(await makeSymptom(payload)).id]
  return makeArticle(payload, { authors: [profile], summary: 'Short.', symptoms, _status: 'draft' })
}
const save = async (who: Staff, id: number, body: object) =>
  rest(`/articles/${id}?draft=true&autosave=true`, {
    method: 'PATCH',
    token: who.token,
    body: { contentDigest: await stampOf(payload, id), ...body },
  })
const approve = async (who: Staff, id: number) => {
  const body = { contentDigest: await stampOf(payload, id) }
  return rest(`/articles/${id}/approve`, { method: 'POST', token: who.token, body })
}
const publish = (who: Staff, id: number) =>
  rest(`/articles/${id}`, { method: 'PATCH', token: who.token, body: { _status: 'published' } })
const viewOf = async (who: Staff, id: number) =>
  (await rest(`/articles/${id}/workflow`, { token: who.token })).body as unknown as WorkflowView

describe('with four eyes', () => {
  it('who changed the text since its last approval does not approve it, and is told why', async () => {
    const { id } = await draftOf()
    await save(staff.editor, id, { summary: 'Polished.' })
    expect(await viewOf(staff.editor, id)).toMatchObject({ needsOther: true, may: { approve: false } })
    const refused = await approve(staff.editor, id)
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringContaining('You changed this text since it was last approved'),
    ])
    expect(await viewOf(staff.admin, id)).toMatchObject({ needsOther: false, may: { approve: true } })
    expect((await approve(staff.admin, id)).status).toBe(200)
    expect((await publish(staff.editor, id)).status).toBe(200)
  })

  it('an approval and a publication end what was changed before', async () => {
    const { id } = await draftOf()
    await save(staff.editor, id, { summary: 'One.' })
    await approve(staff.admin, id)
    await save(staff.author, id, { summary: 'Two.' })
    expect((await approve(staff.editor, id)).status).toBe(200)
    await save(staff.admin, id, { summary: 'Three.' })
    await approve(staff.editor, id)
    await publish(staff.editor, id)
    expect((await viewOf(staff.admin, id)).needsOther).toBe(false)
  })

  it('what is no content does not count, and who creates an article wrote it', async () => {
    const { id } = await draftOf()
    await save(staff.editor, id, { commentsOpen: false })
    expect((await approve(staff.editor, id)).status).toBe(200)
    const made = await rest('/articles?draft=true', {
      method: 'POST',
      token: staff.editor.token,
      body: { question: 'Who wrote this?', body: bodyOf('I did.'), authors: [profile], language: 'en' },
    })
    expect((await approve(staff.editor, (made.body.doc as { id: number }).id)).status).toBe(409)
  })

  it('an editor who signs it does not approve it', async () => {
    const { id } = await draftOf()
    expect((await approve(writingEditor, id)).status).toBe(403)
  })
})

describe('with two eyes', () => {
  it('an editor approves and publishes alone, also what they wrote; an author still does not', async () => {
    await setting(false)
    const { id } = await draftOf()
    await save(writingEditor, id, { summary: 'All mine.' })
    expect((await approve(staff.author, id)).status).toBe(403)
    expect(await viewOf(writingEditor, id)).toMatchObject({ needsOther: false, may: { approve: true } })
    expect((await approve(writingEditor, id)).status).toBe(200)
    expect((await publish(writingEditor, id)).status).toBe(200)
  })
})
