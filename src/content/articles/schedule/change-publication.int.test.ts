import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { describeFailure } from '@/jobs/describe-failure'
import type { PublicationAction } from '@/jobs/list-jobs'
import { listJobs, listScheduled } from '@/jobs/list-jobs'
import { queueChange } from '@/jobs/testing/queue-change'
import type { Article, User } from '@/payload-types'
import { bodyOf, makeArticle, makeAuthor, makeStaff, makeUser } from '@/testing/factories'
import { testPayload } from '@/testing/payload'

let payload: Payload
let author: number
let editor: User

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  editor = (await makeStaff(payload, 'editor')).user
  // Somebody has to be one, else no account can be deleted.
  await makeUser(payload, 'admin')
  await payload.updateGlobal({ slug: 'settings', data: { approvalRequired: false } })
})

afterAll(async () => {
  await payload.updateGlobal({ slug: 'settings', data: { approvalRequired: true } })
})

beforeEach(async () => {
  await payload.delete({ collection: 'payload-jobs', where: { id: { exists: true } } })
})

async function carryOut(article: number, action: PublicationAction, planner = editor) {
  await queueChange(payload, planner, { article, action })
  await payload.jobs.run({ queue: 'default', sequential: true, silent: true })
  const [job] = await listJobs(payload, { article })
  return job
}

const statusOf = async (id: number) =>
  (await payload.findByID({ collection: 'articles', id, draft: false }))._status
const versionsOf = async (id: number) =>
  (await payload.countVersions({ collection: 'articles', where: { parent: { equals: id } } })).totalDocs

describe('publishing at a planned time', () => {
  it('publishes the newest version', async () => {
    const { id } = await makeArticle(payload, { authors: [author], summary: 'Live.' })
    const change = { summary: 'Newer.', body: bodyOf('Newer words.') }
    await payload.update({ collection: 'articles', id, data: change, draft: true })
    expect(await carryOut(id, 'publish')).toMatchObject({ state: 'done', error: null })
    const live = await payload.findByID({ collection: 'articles', id, draft: false })
    expect(live).toMatchObject({ _status: 'published', summary: 'Newer.' })
  })

  it('publishes a first draft', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    expect(await carryOut(id, 'publish')).toMatchObject({ state: 'done' })
    expect(await statusOf(id)).toBe('published')
  })

  it('writes nothing the second time', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    await carryOut(id, 'publish')
    const versions = await versionsOf(id)
    expect(await carryOut(id, 'publish')).toMatchObject({ state: 'done' })
    expect(await versionsOf(id)).toBe(versions)
  })

  it('fails for good, in words, where the article is not complete', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const data = { question: '' } as Partial<Article>
    await payload.update({ collection: 'articles', id, data, draft: true })
    const job = await carryOut(id, 'publish')
    expect(job?.state).toBe('failed')
    expect(describeFailure(job?.error ?? null, 'en')).toBe('The following field is invalid: Write > Question')
    expect(describeFailure(job?.error ?? null, 'es')).toContain('Pregunta')
    expect(await statusOf(id)).toBe('draft')
  })
})

describe('taking offline at a planned time', () => {
  it('takes it offline, also while its next version is unfinished', async () => {
    const { id } = await makeArticle(payload, { authors: [author] })
    const data = { question: '' } as Partial<Article>
    await payload.update({ collection: 'articles', id, data, draft: true })
    expect(await carryOut(id, 'unpublish')).toMatchObject({ state: 'done', error: null })
    expect(await statusOf(id)).toBe('draft')
  })

  it('has nothing to do for a draft', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const versions = await versionsOf(id)
    expect(await carryOut(id, 'unpublish')).toMatchObject({ state: 'done' })
    expect(await versionsOf(id)).toBe(versions)
  })
})

describe('a plan that cannot be carried out', () => {
  it('says that the article is gone', async () => {
    const gone = 1_999_999_999
    expect(await carryOut(gone, 'publish')).toMatchObject({
      state: 'failed',
      question: '',
      error: '["gone"]',
    })
  })

  it.each(['author', 'moderator'] as const)('is refused when its planner has become %s', async (role) => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const { user } = await makeStaff(payload, role)
    const job = await carryOut(id, 'publish', user)
    expect(job).toMatchObject({ state: 'failed', error: `["mayNotPublish","${user.name}"]` })
    expect(await statusOf(id)).toBe('draft')
  })

  it('is refused when its planner has no account any more', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const { user } = await makeStaff(payload, 'editor')
    await payload.delete({ collection: 'users', id: user.id })
    expect(await carryOut(id, 'publish', user)).toMatchObject({ state: 'failed' })
    expect(await statusOf(id)).toBe('draft')
  })

  it('is tried again later when it was the database, and tells nothing of the database', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    await queueChange(payload, editor, { article: id, action: 'publish' })
    const { drizzle } = payload.db as unknown as PostgresAdapter
    await drizzle.execute(sql`
      create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'secret words'; end $$;
      create trigger refuse_change before update on articles execute function refuse_change()`)
    try {
      await payload.jobs.run({ queue: 'default', silent: true })
    } finally {
      await drizzle.execute(sql`drop function refuse_change() cascade`)
    }
    expect(await statusOf(id)).toBe('draft')
    const [job] = await listJobs(payload, { article: id })
    expect(job).toMatchObject({ state: 'waiting', error: '["later"]' })
    const row = await payload.findByID({ collection: 'payload-jobs', id: job?.jobId ?? 0 })
    expect(row).toMatchObject({ hasError: false, processing: false })
    expect(Date.parse(row.waitUntil ?? '')).toBeGreaterThan(Date.now() + 5_000)
    expect(JSON.stringify(row)).not.toContain('secret')
  })
})

describe('listScheduled', () => {
  it('sorts the plans by their state', async () => {
    const { id, question } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const minutes = (count: number) => new Date(Date.now() + count * 60_000)
    const change = { article: id, action: 'publish' } as const
    const late = await queueChange(payload, editor, change, minutes(-3))
    const due = await queueChange(payload, editor, change, minutes(-1))
    const next = await queueChange(payload, editor, change, minutes(60))
    const failed = await queueChange(payload, editor, change, minutes(-10))
    await payload.update({ collection: 'payload-jobs', id: failed, data: { hasError: true } })
    const all = await listScheduled(payload)
    const ids = (jobs: { jobId: number }[]) => jobs.map(({ jobId }) => jobId)
    expect(ids(all.waiting)).toEqual([due, next])
    expect(ids(all.overdue)).toEqual([late])
    expect(ids(all.failed)).toEqual([failed])
    expect(all.overdue[0]).toMatchObject({ articleId: id, question, plannedBy: editor.name })
  })
})
