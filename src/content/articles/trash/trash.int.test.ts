import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { findSymptom } from '@/content/symptoms/find-symptom'
import { findRecordUses } from '@/content/where-used/find-record-uses'
import { visibleRecordUses } from '@/content/where-used/visible-record-uses'
import { connectionOf } from '@/db/connection'
import { searchDesk } from '@/desk/admin-search/search-desk'
import { countStages } from '@/desk/dashboard/count-stages'
import { findMyDesk } from '@/desk/dashboard/find-my-desk'
import { listJobs } from '@/jobs/list-jobs'
import { queueChange } from '@/jobs/testing/queue-change'
import type { User } from '@/payload-types'
import { missing } from '@/site/answers/answer'
import { findOldAddress } from '@/site/redirects/find-redirect'
import { fallbackSite } from '@/site/settings/load-site'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeEveryRole,
  makeStaff,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { findAsked } from '../begin/find-asked'
import { findEntries } from '../calendar/find-entries'
import { findUnscheduled } from '../calendar/find-unscheduled'
import { sweepTrash } from './sweep-trash'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
let other: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  other = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
})

type Who = Role | 'reader' | Staff
const tokenOf = (who: Who) =>
  who === 'reader' ? undefined : typeof who === 'string' ? staff[who].token : who.token
const send = (who: Who, method: string, path: string, body?: unknown) =>
  rest(path, { method, body, token: tokenOf(who) })
const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)
const draft = (data: object = {}) => makeArticle(payload, { authors: [profile], _status: 'draft', ...data })
const requestOf = (user: User) => createLocalReq({ user: { ...user, collection: 'users' } }, payload)
const trash = (who: Who, id: number) => send(who, 'DELETE', `/articles/${id}`)
const restore = (who: Who, id: number) =>
  send(who, 'PATCH', `/articles/${id}`, { deletedAt: null, _status: 'draft' })
const forGood = (who: Who, id: number) => send(who, 'DELETE', `/articles/${id}?trash=true`)

async function stateOf(id: number): Promise<'gone' | 'trash' | 'desk'> {
  const { rows } = await run(sql`select deleted_at from articles where id = ${id}`)
  return rows.length === 0 ? 'gone' : rows[0]?.deleted_at ? 'trash' : 'desk'
}
async function logOf(id: number) {
  const where: Where = { and: [{ target: { equals: 'articles' } }, { targetId: { equals: id } }] }
  const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'id' })
  return docs.map(({ action, actorName }) => [action, actorName])
}
const versionsOf = async (id: number) =>
  (await run(sql`select id, version_summary as summary from _articles_v where parent_id = ${id} order by id`))
    .rows
const said = (body: Record<string, unknown>) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message ?? ''

describe('an article that is deleted', () => {
  it.each([
    ['DELETE', (id: number) => `/articles/${id}`, undefined],
    ['DELETE', (id: number) => `/articles?where[id][in]=${id}`, undefined],
    ['PATCH', (id: number) => `/articles/${id}`, { deletedAt: '2020-01-01T00:00:00.000Z' }],
    ['PATCH', (id: number) => `/articles?where[id][in]=${id}`, { deletedAt: '2020-01-01T00:00:00.000Z' }],
  ])('rests in the trash, by %s', async (method, path, body) => {
    const { id, updatedAt } = await draft()
    const before = await versionsOf(id)
    expect((await send('editor', method, path(id), body)).status).toBe(200)
    expect(await stateOf(id)).toBe('trash')
    expect(await versionsOf(id)).toEqual(before)
    const shelved = await payload.findByID({ collection: 'articles', id, trash: true, draft: true })
    expect(shelved).toMatchObject({ trashedBy: 'The editor', updatedAt })
    // By the database's clock, not the client's.
    expect(Date.now() - Date.parse(shelved.deletedAt ?? '')).toBeLessThan(60_000)
    expect(await logOf(id)).toEqual([['move to trash', 'The editor']])
    // Again: nothing happens.
    expect((await trash('editor', id)).status).toBe(200)
    expect(await logOf(id)).toHaveLength(1)
  })

  it('leaves the site first, as by Unpublish, and its address answers 410', async () => {
    const symptom = await makeSymptom(payload)
    const article = await makeArticle(payload, {
      authors: [other],
      symptoms: [symptom.id],
      summary: 'In short.',
    })
    const found = async () =>
      (await run(sql`select article_id as id from search_documents where article_id = ${article.id}`)).rows
    const listed = async () => JSON.stringify(await findSymptom(payload, symptom.slug)).includes(article.slug)
    expect([await found(), await listed()]).toEqual([[{ id: article.id }], true])
    expect((await trash('admin', article.id)).status).toBe(200)
    expect([await found(), await listed()]).toEqual([[], false])
    const { rows } = await run(sql`select _status as status from articles where id = ${article.id}`)
    expect(rows).toEqual([{ status: 'draft' }])
    const answer = await missing(
      { payload, site: fallbackSite(), now: new Date() },
      `/articles/${article.slug}`,
    )
    expect(answer.status).toBe(410)
    expect(await logOf(article.id)).toEqual([
      ['publish', 'System'],
      ['unpublish', 'The admin'],
      ['move to trash', 'The admin'],
    ])
    // Whatever writes it, the trash is not public.
    await expect(
      run(sql`update articles set _status = 'published' where id = ${article.id}`),
    ).rejects.toThrow()
  })

  it('leaves lists, search, desks, the calendar and plans of the staff', async () => {
    const symptom = (await makeSymptom(payload)).id
    const question = `Why does zebra ${crypto.randomUUID()} itch?`
    const { id } = await draft({ question, summary: 'In short.', symptoms: [symptom], reviewer: other })
    const approve = { contentDigest: await stampOf(payload, id) }
    expect((await send('editor', 'POST', `/articles/${id}/approve`, approve)).status).toBe(200)
    // Of what waits for a date the longest waiting come first, and other tests leave some.
    await run(sql`
      update _articles_v set version_updated_at = now() - interval '1 year' where parent_id = ${id}`)
    const due = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const assignee = staff.author.user.id
    await send('editor', 'POST', `/articles/${id}/assignment`, { assignee, due })
    const editor = await requestOf(staff.editor.user)
    const author = await requestOf(staff.author.user)
    const word = question.split(' ')[3] ?? ''
    const places = async () => ({
      list: (await send('editor', 'GET', `/articles?draft=true&where[id][in]=${id}`)).body.totalDocs,
      versions:
        (await send('editor', 'GET', `/articles/versions?where[parent][equals]=${id}`)).body.totalDocs === 0,
      search: ((await searchDesk(editor, word)) ?? []).length,
      given: Object.values(await findMyDesk(author, new Date())).some(({ first }) =>
        first.some((one) => one.id === id),
      ),
      calendar: (await findEntries(editor, null, due, due)).filter(({ article }) => article === id).length,
      waiting: (await findUnscheduled(editor)).some((one) => one.id === id),
      asked: (await findAsked(editor, question, null)).length,
      approved: (await countStages(editor, null)).stages.approved.all,
    })
    const before = await places()
    expect(before).toMatchObject({
      list: 1,
      versions: false,
      search: 1,
      given: true,
      calendar: 1,
      waiting: true,
      asked: 1,
    })
    await queueChange(payload, staff.editor.user, { article: id, action: 'publish' })
    expect((await trash('editor', id)).status).toBe(200)
    expect(await places()).toEqual({
      list: 0,
      versions: true,
      search: 0,
      given: false,
      calendar: 0,
      waiting: false,
      asked: 0,
      approved: before.approved - 1,
    })
    expect(await listJobs(payload, { article: id })).toEqual([])
    for (const path of ['workflow', 'notes', 'assignment', 'schedule', 'earlier-words']) {
      expect([path, (await send('editor', 'GET', `/articles/${id}/${path}`)).status]).toEqual([path, 404])
    }
    const contentDigest = await stampOf(payload, id).catch(() => 'none')
    for (const [path, body] of [
      ['approve', { contentDigest }],
      ['schedule', { action: 'publish', at: `${due}T10:00:00Z`, contentDigest }],
      ['presence', { tab: 'one' }],
      ['duplicate', {}],
    ] as const) {
      expect([path, (await send('editor', 'POST', `/articles/${id}/${path}`, body)).status]).toEqual([
        path,
        404,
      ])
    }
  })

  it('is left alone while readers’ comments are on it', async () => {
    const { id } = await makeArticle(payload, { authors: [other] })
    await makeComment(payload, id)
    const refused = await trash('editor', id)
    expect([refused.status, said(refused.body)]).toEqual([
      409,
      expect.stringContaining('Unpublish the article instead'),
    ])
    expect((await payload.findByID({ collection: 'articles', id }))._status).toBe('published')
    const many = await send('editor', 'DELETE', `/articles?where[id][in]=${id},${(await draft()).id}`)
    expect([many.status, (many.body.docs as []).length, said(many.body)]).toEqual([
      400,
      1,
      expect.stringContaining('Unpublish the article instead'),
    ])
  })

  it('keeps its address and stays a use of its author', async () => {
    const { id, slug } = await draft({ authors: [other] })
    await trash('editor', id)
    const taken = await send('editor', 'POST', '/articles?draft=true', {
      question: 'Mine?',
      slug,
      authors: [other],
    })
    expect(taken.status).toBe(400)
    expect((await findRecordUses(payload, 'authors', other)).uses.map((use) => use.id)).toContain(id)
    const user = { ...staff.editor.user, collection: 'users' as const }
    const shown = await visibleRecordUses(payload, { collection: 'authors', id: other }, user)
    expect(shown.uses.map((use) => use.id)).toContain(id)
    expect((await send('editor', 'DELETE', `/authors/${other}`)).status).toBe(409)
  })
})

describe('a form that is still open on it', () => {
  it('is told who moved it, and what it sent can be recovered', async () => {
    const { id } = await draft({ summary: 'First.' })
    const contentDigest = await stampOf(payload, id)
    await trash('editor', id)
    for (const query of ['draft=true&autosave=true', 'draft=true&trash=true']) {
      const body = { summary: 'Typed since.', contentDigest, _status: 'draft' }
      const refused = await send('author', 'PATCH', `/articles/${id}?${query}`, body)
      expect([refused.status, said(refused.body)]).toEqual([
        409,
        expect.stringContaining('The editor moved this article to the trash'),
      ])
    }
    const [newest] = (await versionsOf(id)).slice(-1)
    expect(newest).toMatchObject({ summary: 'First.' })
    await restore('editor', id)
    const { body } = await send('author', 'GET', `/articles/${id}/earlier-words?field=summary`)
    expect((body.words as { begins: string }[]).map(({ begins }) => begins)).toContain('Typed since.')
  })

  it('says nothing of it to who may not read it', async () => {
    const { id } = await draft({ authors: [other] })
    await trash('editor', id)
    const refused = await send('author', 'PATCH', `/articles/${id}?draft=true`, { summary: 'Mine.' })
    expect([refused.status, said(refused.body)]).toEqual([403, expect.not.stringContaining('trash')])
  })

  it('is not reached by a change of many', async () => {
    const { id } = await draft({ summary: 'First.' })
    await trash('editor', id)
    const body = { summary: 'Changed.' }
    const { body: answer } = await send(
      'editor',
      'PATCH',
      `/articles?draft=true&trash=true&where[id][in]=${id}`,
      body,
    )
    expect(answer.docs).toEqual([])
  })
})

describe('restoring', () => {
  it('brings back the draft with its versions, notes, assignment and address', async () => {
    const { id, slug } = await draft({ summary: 'One.' })
    await payload.update({ collection: 'articles', id, data: { summary: 'Two.' }, draft: true })
    const [first] = await versionsOf(id)
    const anchor = { quote: 'One', before: '', after: '.', block: 0, offset: 0 }
    const note = { text: 'Really?', key: 'a-key-of-a-note', field: 'summary', anchor }
    expect((await send('editor', 'POST', `/articles/${id}/notes`, note)).status).toBe(200)
    await send('editor', 'POST', `/articles/${id}/assignment`, { assignee: staff.author.user.id })
    const before = await versionsOf(id)
    await trash('editor', id)
    const early = await send('editor', 'POST', `/articles/versions/${first?.id}?draft=true`)
    expect(early.status).toBe(403)
    expect((await restore('editor', id)).status).toBe(200)
    expect(await versionsOf(id)).toEqual(before)
    expect(await payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })).toMatchObject({
      summary: 'Two.',
      slug,
      _status: 'draft',
      deletedAt: null,
      trashedBy: null,
    })
    const { threads } = (await send('editor', 'GET', `/articles/${id}/notes`)).body as { threads: unknown[] }
    expect(threads).toHaveLength(1)
    const { assignment } = (await send('editor', 'GET', `/articles/${id}/assignment`)).body
    expect(assignment).toMatchObject({ assignee: { id: staff.author.user.id } })
    expect((await send('editor', 'POST', `/articles/versions/${first?.id}?draft=true`)).status).toBe(200)
    expect((await logOf(id)).map(([action]) => action)).toEqual([
      'assign',
      'move to trash',
      'restore from trash',
      'restore version',
    ])
  })

  it('of one that was live brings a draft, never a public page', async () => {
    const { id } = await makeArticle(payload, { authors: [other] })
    await trash('editor', id)
    const asked = await send('admin', 'PATCH', `/articles/${id}`, { deletedAt: null, _status: 'published' })
    expect([asked.status, said(asked.body)]).toEqual([409, expect.stringContaining('as a draft')])
    const filter = `where[and][0][id][equals]=${id}&where[and][1][deletedAt][exists]=true`
    const answer = await send('editor', 'PATCH', `/articles?trash=true&${filter}`, {
      deletedAt: null,
      _status: 'draft',
    })
    expect([answer.status, answer.body.docs]).toEqual([200, [{ id }]])
    expect((await payload.findByID({ collection: 'articles', id }))._status).toBe('draft')
  })
})

describe('who may', () => {
  it('move an article to the trash is who could delete it', async () => {
    const reviewer = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
    const reviewing = Number(reviewer.user.author)
    const mine = () => draft({ reviewer: reviewing })
    const outcomes = async (who: Who, make: () => Promise<{ id: number }>) => {
      const { id } = await make()
      return [(await trash(who, id)).status, await stateOf(id)]
    }
    expect(await outcomes('admin', mine)).toEqual([200, 'trash'])
    expect(await outcomes('editor', mine)).toEqual([200, 'trash'])
    expect(await outcomes('author', mine)).toEqual([200, 'trash'])
    expect(await outcomes(reviewer, mine)).toEqual([403, 'desk'])
    expect(await outcomes('moderator', mine)).toEqual([403, 'desk'])
    expect(await outcomes('reader', mine)).toEqual([403, 'desk'])
    expect(await outcomes('author', () => draft({ authors: [other] }))).toEqual([403, 'desk'])
    expect(await outcomes('author', () => draft({ authors: [profile, other] }))).toEqual([403, 'desk'])
    expect(await outcomes('author', () => makeArticle(payload, { authors: [profile] }))).toEqual([
      403,
      'desk',
    ])
    expect((await trash('editor', 2_000_000_000)).status).toBe(404)
    expect((await send('author', 'DELETE', '/articles')).status).toBe(400)
    expect((await send('moderator', 'DELETE', '/articles?where[id][exists]=true')).status).toBe(403)
    expect((await send('reader', 'DELETE', '/articles?where[id][exists]=true')).status).toBe(403)
  })

  it('restore one is who may write in it', async () => {
    const { id } = await draft()
    await trash('editor', id)
    for (const who of ['moderator', 'reader'] as const) expect((await restore(who, id)).status).toBe(403)
    expect((await restore('author', id)).status).toBe(200)
    const foreign = await draft({ authors: [other] })
    await trash('editor', foreign.id)
    expect((await restore('author', foreign.id)).status).toBe(403)
    expect(await stateOf(foreign.id)).toBe('trash')
  })

  it('delete one for good is an editor, and only from the trash', async () => {
    const { id } = await draft()
    const early = await forGood('admin', id)
    expect([early.status, said(early.body)]).toEqual([
      409,
      expect.stringContaining('Move the article to the trash first'),
    ])
    await send('admin', 'DELETE', `/articles?trash=true&where[id][in]=${id}`)
    expect(await stateOf(id)).toBe('desk')
    const user = { ...staff.admin.user, collection: 'users' as const }
    await expect(payload.delete({ collection: 'articles', id, user, overrideAccess: false })).rejects.toThrow(
      'trash',
    )
    await trash('author', id)
    for (const who of ['author', 'moderator', 'reader'] as const) {
      expect([who, (await forGood(who, id)).status]).toEqual([who, 403])
    }
    expect(await stateOf(id)).toBe('trash')
    expect((await forGood('editor', id)).status).toBe(200)
    expect(await stateOf(id)).toBe('gone')
    expect(await logOf(id)).toEqual([
      ['move to trash', 'The author'],
      ['delete', 'The editor'],
    ])
    const once = await makeArticle(payload, { authors: [other] })
    await trash('editor', once.id)
    await send('editor', 'DELETE', `/articles?trash=true&where[id][in]=${once.id}`)
    expect(await findOldAddress(payload, `/articles/${once.slug}`)).toBe('gone')
  })

  it('read the trash is who may read the draft', async () => {
    const { id } = await draft()
    await trash('editor', id)
    const seen = async (who: Who) => {
      const one = await send(who, 'GET', `/articles/${id}?trash=true&draft=true`)
      const list = await send(who, 'GET', `/articles?trash=true&draft=true&where[id][in]=${id}`)
      const count = await send(who, 'GET', `/articles/count?trash=true&where[id][in]=${id}`)
      return [one.status, list.body.totalDocs ?? list.status, count.body.totalDocs ?? count.status]
    }
    expect(await seen('editor')).toEqual([200, 1, 1])
    expect(await seen('author')).toEqual([200, 1, 1])
    expect(await seen('moderator')).toEqual([404, 0, 0])
    expect(await seen('reader')).toEqual([403, 403, 403])
    const versions = await send('reader', 'GET', `/articles/versions?trash=true&where[parent][in]=${id}`)
    expect(versions.status).toBe(403)
  })

  it('set the date is nobody', async () => {
    const past = '2020-01-01T00:00:00.000Z'
    const made = await send('editor', 'POST', '/articles?draft=true', {
      question: 'Why?',
      authors: [other],
      deletedAt: past,
      trashedBy: 'Me',
    })
    const { id } = made.body.doc as { id: number }
    const contentDigest = await stampOf(payload, id)
    const body = { summary: 'More.', contentDigest, deletedAt: past, trashedBy: 'Me' }
    expect((await send('editor', 'PATCH', `/articles/${id}?draft=true`, body)).status).toBe(200)
    // A client that sends back the whole article saves it.
    const whole = { summary: 'Whole.', contentDigest: await stampOf(payload, id), deletedAt: null }
    expect((await send('editor', 'PATCH', `/articles/${id}?draft=true`, whole)).status).toBe(200)
    expect(await payload.findByID({ collection: 'articles', id, draft: true })).toMatchObject({
      summary: 'Whole.',
      deletedAt: null,
      trashedBy: null,
    })
  })
})

describe('after 30 days', () => {
  it('the worker deletes for good, in the log, by the database’s clock', async () => {
    const aged = async (days: number, data: object = {}) => {
      const { id } = await draft(data)
      await trash('editor', id)
      await run(sql`update articles set deleted_at = now() - make_interval(days => ${days}) where id = ${id}`)
      return id
    }
    const [young, old, empty, commented] = [
      await aged(29),
      await aged(31),
      await aged(31, { question: '' }),
      await aged(31),
    ]
    await makeComment(payload, commented)
    const { id: kept } = await draft()
    await sweepTrash(payload)
    const states = await Promise.all([young, old, empty, commented, kept].map(stateOf))
    expect(states).toEqual(['trash', 'gone', 'gone', 'trash', 'desk'])
    expect(await logOf(old)).toEqual([
      ['move to trash', 'The editor'],
      ['delete', 'System'],
    ])
    expect(await versionsOf(old)).toEqual([])
  })
})
