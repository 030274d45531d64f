import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { passageDigest } from '@/content/passages/passage-digest'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { readInbox } from '@/desk/notifications/inbox'
import type { Article, Passage } from '@/payload-types'
import { careCard, paragraph, passage as passageBlock, root } from '@/rich-text/build'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'
import {
  bodyOf,
  makeArticle,
  makeAuthor,
  makePassage,
  makeStaff,
  makeSymptom,
  openRules,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { findArticle } from '../find-article'

const ALARM = 'Call and stay on the line.'
const CALM = 'Call, then open the door.'

let payload: Payload
let writer: Staff
let editor: Staff
let other: Staff
let clinician: Staff
let profile: number
let symptom: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  symptom = (await makeSymptom(payload)).id
  const checked = await makeAuthor(payload, { credentialsCheckedOn: '2026-01-02T00:00:00.000Z' })
  writer = await makeStaff(payload, 'author', profile)
  clinician = await makeStaff(payload, 'author', checked.id)
  editor = await makeStaff(payload, 'editor')
  other = await makeStaff(payload, 'editor')
})

const settle = (data: object) => payload.updateGlobal({ slug: 'settings', data })
afterEach(() => settle({ passageChanges: 'anew', fourEyes: true }))

/** Runs what was queued. */
const work = () => payload.jobs.run({ queue: 'default', sequential: true, silent: true })

const find = (id: number): Promise<Passage> => payload.findByID({ collection: 'passages', id })

async function approve(who: Staff, { id }: { id: number }, digest?: string) {
  const seen = digest ?? passageDigest((await find(id)).body)
  return rest(`/passages/${id}/approve`, { method: 'POST', token: who.token, body: { digest: seen } })
}

const rewrite = (who: Staff, { id }: { id: number }, words: string) =>
  rest(`/passages/${id}`, { method: 'PATCH', token: who.token, body: { body: bodyOf(words) } })

/** A passage that an editor wrote and another approved. */
async function makeApproved(words = ALARM): Promise<Passage> {
  const passage = await makePassage(payload, { body: bodyOf(words) as Passage['body'] })
  expect((await approve(other, passage)).status).toBe(200)
  return find(passage.id)
}

const around = (id: number, words = 'Before it.') =>
  root(paragraph(words), passageBlock(id)) as unknown as Article['body']

const makeUser = (passage: { id: number }, data: Partial<Omit<Article, 'authors'>> = {}) =>
  makeArticle(payload, {
    authors: [profile],
    symptoms: [symptom],
    summary: 'In short.',
    body: around(passage.id),
    ...data,
  })

const fourEyes = [{ data: { code: 'four-eyes' } }]
const textOf = (article: { body?: unknown }) => plainText(article.body as StoredState)
const newest = (id: number): Promise<Article> => payload.findByID({ collection: 'articles', id, draft: true })
async function shown({ slug }: { slug?: string | null }): Promise<string | undefined> {
  const found = await findArticle(payload, slug ?? '', openRules)
  return found ? plainText(found.view.body) : undefined
}
const move = async (who: Staff, id: number, name: string, body: object = {}) =>
  rest(`/articles/${id}/${name}`, {
    method: 'POST',
    token: who.token,
    body: { contentDigest: await stampOf(payload, id), ...body },
  })
const publish = async (who: Staff, id: number) =>
  rest(`/articles/${id}`, {
    method: 'PATCH',
    token: who.token,
    body: { _status: 'published', contentDigest: await stampOf(payload, id) },
  })
const save = async (who: Staff, id: number, body: object) =>
  rest(`/articles/${id}?draft=true&autosave=true`, {
    method: 'PATCH',
    token: who.token,
    body: { contentDigest: await stampOf(payload, id), ...body },
  })
async function historyOf(targetId: number): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { and: [{ target: { equals: 'articles' } }, { targetId: { equals: targetId } }] },
    sort: 'id',
  })
  return docs.map(({ actorName, action }) => `${actorName}: ${action}`)
}
async function toldOf(article: number, { user }: Staff): Promise<string[]> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const { entries } = await readInbox(req, 1)
  return entries
    .filter((entry) => entry.subject?.collection === 'articles' && entry.subject.id === article)
    .map(({ kind, note }) => `${kind}: ${note}`)
}

describe('an article with a passage', () => {
  it('says its approved text, whatever is sent as its text', async () => {
    const passage = await makeApproved()
    const forged = root(passageBlock(passage.id, paragraph('Take ten of them.')))
    const { body } = await rest('/articles?draft=true', {
      method: 'POST',
      token: writer.token,
      body: { question: 'What is forged?', body: forged, authors: [profile], language: 'en' },
    })
    const { id } = body.doc as Article
    expect(textOf(await newest(id))).toBe(ALARM)
    await save(writer, id, {
      body: root(paragraph('New.'), passageBlock(passage.id, paragraph('Ten!'))),
    })
    expect(textOf(await newest(id))).toBe(`New.\n\n${ALARM}`)
  })

  it('is written on in a form that does not show that text yet', async () => {
    const passage = await makeApproved()
    const { id } = await makeUser(passage, { _status: 'draft', body: bodyOf('Before it.') })
    const block = passageBlock(passage.id)
    const chosen = await save(writer, id, { body: root(paragraph('Before it.'), block) })
    const sent = chosen.headers.get('Sent-Content-Digest')
    const body = root(paragraph('Written on.'), block)
    const next = await rest(`/articles/${id}?draft=true&autosave=true`, {
      method: 'PATCH',
      token: writer.token,
      body: { contentDigest: sent, body },
    })
    expect([next.status, textOf(await newest(id))]).toEqual([200, `Written on.\n\n${ALARM}`])
    // Sent again, because the answer was lost.
    const contentDigest = next.headers.get('Sent-Content-Digest')
    const twice = { contentDigest, body: root(block, paragraph('Written twice.')) }
    await save(writer, id, twice)
    expect((await save(writer, id, twice)).status).toBe(200)
    expect(textOf(await newest(id))).toBe(`${ALARM}\n\nWritten twice.`)
  })

  it('is not published with a passage that nobody approved, nor shows it', async () => {
    const passage = await makePassage(payload)
    const draft = await makeUser(passage, { _status: 'draft' })
    expect(textOf(draft)).toBe('Before it.')
    const refused = await move(other, draft.id, 'approve')
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringContaining('Passage (block 2): an approved passage'),
    ])
    expect((await approve(other, passage)).body.articles).toBe(1)
    await work()
    expect(textOf(await newest(draft.id))).toBe('Before it.\n\nThe words of a passage.')
  })

  it('is found to use it by whoever approves another text meanwhile', async () => {
    const passage = await makeApproved()
    await rewrite(editor, passage, CALM)
    const pool = await connectionOf(payload)
    let approving: ReturnType<typeof approve> | undefined
    await runInTransaction(payload, async (req) => {
      await payload.create({
        collection: 'articles',
        data: { question: 'Who was first?', body: around(passage.id), authors: [profile], language: 'en' },
        draft: true,
        req,
      })
      approving = approve(other, passage)
      await expect
        .poll(async () => (await pool.execute(sql`select 1 from pg_locks where not granted`)).rows.length)
        .toBeGreaterThan(0)
    })
    expect((await approving)?.body.articles).toBe(1)
    await work()
  })
})

describe('a changed passage that articles are approved anew with', () => {
  it('is shown once the article is approved with it, by somebody who did not write it', async () => {
    const passage = await makeApproved()
    const article = await makeUser(passage)
    expect(await shown(article)).toBe(`Before it.\n\n${ALARM}`)
    await rewrite(editor, passage, CALM)
    await work()
    expect((await newest(article.id))._status).toBe('published')
    expect((await approve(clinician, passage)).body).toMatchObject({ articles: 1 })
    await work()

    expect(await shown(article)).toBe(`Before it.\n\n${ALARM}`)
    const waiting = await newest(article.id)
    expect([waiting.stage, textOf(waiting)]).toEqual(['in-review', `Before it.\n\n${CALM}`])
    expect(await historyOf(article.id)).toContain(`${clinician.user.name}: ask for approval anew`)
    const told = `passage-changed: ${passage.title}`
    expect([await toldOf(article.id, writer), await toldOf(article.id, other)]).toEqual([[told], [told]])

    expect((await move(editor, article.id, 'approve')).body.errors).toMatchObject(fourEyes)
    expect((await publish(other, article.id)).status).toBe(409)
    expect((await move(other, article.id, 'approve')).status).toBe(200)
    expect((await publish(editor, article.id)).status).toBe(200)
    expect(await shown(article)).toBe(`Before it.\n\n${CALM}`)
  })

  it('reaches a text that somebody is writing, which stays with its writer', async () => {
    const passage = await makeApproved()
    const draft = await makeUser(passage, { _status: 'draft' })
    const opened = await stampOf(payload, draft.id)
    await rewrite(editor, passage, CALM)
    await approve(other, passage)
    await work()
    expect((await newest(draft.id)).stage).toBe('draft')
    // Its form was opened before, and saves another block.
    const sentAsPassage = passageBlock(passage.id, paragraph(ALARM))
    const body = root(paragraph('Longer words before it.'), sentAsPassage)
    const saved = await rest(`/articles/${draft.id}?draft=true&autosave=true`, {
      method: 'PATCH',
      token: writer.token,
      body: { contentDigest: opened, body },
    })
    expect(saved.status).toBe(200)
    expect(textOf(await newest(draft.id))).toBe(`Longer words before it.\n\n${CALM}`)
  })

  it('reaches an article that was in the trash meanwhile once it comes back', async () => {
    const passage = await makeApproved()
    const { id } = await makeUser(passage, { _status: 'draft' })
    const { token } = editor
    expect((await rest(`/articles/${id}`, { method: 'DELETE', token })).status).toBe(200)
    await rewrite(editor, passage, CALM)
    await approve(other, passage)
    await work()
    const restored = await rest(`/articles/${id}`, { method: 'PATCH', token, body: { deletedAt: null } })
    expect(restored.status).toBe(200)
    await work()
    expect(textOf(await newest(id))).toBe(`Before it.\n\n${CALM}`)
  })

  it('never gets into a decision about the words before it', async () => {
    const passage = await makeApproved()
    const draft = await makeUser(passage, { _status: 'draft' })
    await move(writer, draft.id, 'submit')
    await rewrite(editor, passage, CALM)
    await approve(other, passage)
    expect((await move(other, draft.id, 'approve')).status).toBe(200)
    expect(textOf(await newest(draft.id))).toBe(`Before it.\n\n${ALARM}`)
    await work()
    expect((await newest(draft.id)).stage).toBe('in-review')
    expect((await publish(other, draft.id)).status).toBe(409)
  })
})

describe('a changed passage that is shown at once', () => {
  it('is live in every article, whose other changes stay with their writers', async () => {
    await settle({ passageChanges: 'at-once' })
    const passage = await makeApproved()
    const [article, plain] = [await makeUser(passage), await makeUser(passage)]
    await save(writer, article.id, { summary: 'In other words.' })
    await rewrite(editor, passage, CALM)
    await approve(other, passage)
    await work()
    expect([await shown(article), await shown(plain)]).toEqual([
      `Before it.\n\n${CALM}`,
      `Before it.\n\n${CALM}`,
    ])
    const live = await findArticle(payload, article.slug ?? '', openRules)
    expect(live?.view.summary).toBe('In short.')
    const draft = await newest(article.id)
    expect([draft._status, draft.stage, draft.summary, textOf(draft)]).toEqual([
      'draft',
      'draft',
      'In other words.',
      `Before it.\n\n${CALM}`,
    ])
    expect((await newest(plain.id))._status).toBe('published')
    expect((await historyOf(plain.id)).at(-1)).toBe(`${other.user.name}: change of a passage`)
    // Who has changed the draft still cannot approve it alone.
    await payload.update({ collection: 'articles', id: article.id, data: { reviewer: null }, draft: true })
    await save(editor, article.id, { summary: 'Still other words.' })
    await rewrite(editor, passage, ALARM)
    await approve(other, passage)
    await work()
    expect((await move(editor, article.id, 'approve')).body.errors).toMatchObject(fourEyes)
  })

  it('keeps an approved version approved, and its planned publication', async () => {
    await settle({ passageChanges: 'at-once' })
    const passage = await makeApproved()
    const draft = await makeUser(passage, { _status: 'draft' })
    await move(other, draft.id, 'approve')
    const planned = await rest(`/articles/${draft.id}/schedule`, {
      method: 'POST',
      token: editor.token,
      body: {
        action: 'publish',
        at: new Date(Date.now() + 3_600_000).toISOString(),
        contentDigest: await stampOf(payload, draft.id),
      },
    })
    expect(planned.status).toBe(201)
    await rewrite(editor, passage, CALM)
    await approve(other, passage)
    await work()
    const { docs } = await payload.find({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'changePublication' } },
      sort: '-id',
      limit: 1,
    })
    const approved = await newest(draft.id)
    expect([approved.stage, textOf(approved)]).toEqual(['approved', `Before it.\n\n${CALM}`])
    expect(docs[0]?.input).toMatchObject({ digest: approved.workflow?.approvedDigest })
    expect((await publish(editor, draft.id)).status).toBe(200)
  })
})

describe('the approval of a passage', () => {
  it('is of the text that was read, by an editor or a clinician who did not write it', async () => {
    const passage = await makePassage(payload)
    await rewrite(editor, passage, 'One.')
    for (const someone of [writer, editor]) {
      expect((await approve(someone, passage)).status, someone.user.name).toBe(403)
    }
    expect((await approve(other, passage, 'a'.repeat(64))).status).toBe(409)
    expect((await approve(clinician, passage)).status).toBe(200)
    expect((await approve(clinician, passage)).status).toBe(409)
    await settle({ fourEyes: false })
    await rewrite(editor, passage, 'Two.')
    expect((await approve(editor, passage)).status).toBe(200)
  })

  it('is made in no other way, nor by bringing an old version back', async () => {
    const passage = await makeApproved('One.')
    await rest(`/passages/${passage.id}`, {
      method: 'PATCH',
      token: editor.token,
      body: { body: bodyOf('Two.'), state: 'approved', writers: [], approval: { body: bodyOf('Two.') } },
    })
    const stateOf = async () => {
      const { state, approval } = await find(passage.id)
      return [state, plainText(approval?.body as StoredState)]
    }
    expect(await stateOf()).toEqual(['changed', 'One.'])
    await approve(other, passage)
    const { docs } = await payload.findVersions({
      collection: 'passages',
      where: { parent: { equals: passage.id } },
      sort: 'createdAt',
    })
    const restored = await rest(`/passages/versions/${docs[0]?.id}`, { method: 'POST', token: editor.token })
    expect(restored.status).toBe(200)
    expect(await stateOf()).toEqual(['changed', 'Two.'])
    expect((await approve(editor, passage)).status).toBe(403)
  })

  it('covers no picture, no reference and no other passage: those belong to articles', async () => {
    const passage = await makeApproved()
    const body = { body: root(paragraph('A.'), passageBlock(passage.id)) }
    const refused = await rest('/passages', {
      method: 'POST',
      token: editor.token,
      body: { title: 'P', ...body },
    })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('Block 2: a passage cannot stand in this text.'),
    ])
  })
})

describe('a passage in use', () => {
  it('is not deleted, with the places; afterwards it is', async () => {
    const passage = await makeApproved()
    const article = await makeUser(passage, { question: 'Who uses the passage?' })
    const remove = () => rest(`/passages/${passage.id}`, { method: 'DELETE', token: editor.token })
    const refused = await remove()
    expect([refused.status, JSON.stringify(refused.body.errors)]).toEqual([
      409,
      expect.stringContaining('“Who uses the passage?”'),
    ])
    const body = root(paragraph('Without.'), careCard('urgent', 'Go', paragraph('Now.')))
    await payload.update({
      collection: 'articles',
      id: article.id,
      data: { body: body as unknown as Article['body'], _status: 'published' },
    })
    expect((await remove()).status).toBe(200)
  })
})
