import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import type { PlannedJob } from '@/jobs/list-jobs'
import { runDueJobs } from '@/jobs/run-jobs'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { findArticle } from '../find-article'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
})

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const send = (who: Staff | null, path: string, method: string, body?: unknown) =>
  rest(`/articles/${path}`, { method, body, token: who?.token })
const plan = (who: Staff | null, id: number, action = 'publish', at: unknown = inAnHour()) =>
  send(who, `${id}/schedule`, 'POST', { action, at })
const plansOf = async (id: number) =>
  (await send(staff.editor, `${id}/schedule`, 'GET')).body as unknown as PlannedJob[]
const isLive = async ({ slug }: Pick<Article, 'slug'>) => (await findArticle(payload, slug, true)) !== null
const draft = () => makeArticle(payload, { authors: [profile], _status: 'draft' })
async function approvedDraft() {
  const article = await draft()
  await send(staff.editor, `${article.id}/approve`, 'POST', {})
  return article
}
/** Lets the time of an article's plans come. */
async function comeDue(id: number, minutesAgo = 1) {
  const connection = await connectionOf(payload)
  await connection.execute(sql`update payload_jobs set wait_until = now() - make_interval(mins => ${minutesAgo})
    where (input->>'article')::int = ${id}`)
}
const run = () => runDueJobs(payload, () => true)

describe('a planned publication', () => {
  it('comes true at its time, once, and the log names who planned it', async () => {
    const article = await approvedDraft()
    expect((await plan(staff.editor, article.id)).body).toMatchObject([
      { state: 'waiting', plannedBy: 'The editor' },
    ])
    await run()
    expect(await isLive(article)).toBe(false)
    await comeDue(article.id)
    await run()
    expect(await isLive(article)).toBe(true)
    expect(await plansOf(article.id)).toMatchObject([{ state: 'done' }])
    const where = { targetId: { equals: article.id } }
    const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'id' })
    expect(docs.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['approve', 'The editor'],
      ['schedule publication', 'The editor'],
      ['publish', 'The editor'],
    ])
  })

  it('withdraws a live article', async () => {
    const article = await makeArticle(payload, { authors: [profile] })
    await plan(staff.admin, article.id, 'unpublish')
    await comeDue(article.id)
    await run()
    expect(await isLive(article)).toBe(false)
  })

  it('of words that were changed since fails in the open and publishes nothing', async () => {
    const article = await approvedDraft()
    await plan(staff.editor, article.id)
    await send(staff.author, `${article.id}?draft=true`, 'PATCH', { summary: 'Slipped in.' })
    await comeDue(article.id)
    await run()
    expect(await isLive(article)).toBe(false)
    expect(await plansOf(article.id)).toMatchObject([
      { state: 'failed', error: expect.stringContaining('approval') },
    ])
  })

  it('is replaced by a new one of its kind, and taken back', async () => {
    const { id } = await approvedDraft()
    await plan(staff.editor, id)
    const later = new Date(Date.now() + 7_200_000).toISOString()
    const { body } = await plan(staff.editor, id, 'publish', later)
    const [only, ...others] = body as unknown as PlannedJob[]
    expect([others, only?.at.slice(0, 16)]).toEqual([[], later.slice(0, 16)])
    expect((await send(staff.editor, `${id}/schedule/${only?.jobId}`, 'DELETE')).body).toEqual([])
    expect((await send(staff.editor, `${id}/schedule/${only?.jobId}`, 'DELETE')).status).toBe(404)
  })

  it('shows as overdue when nobody carried it out', async () => {
    const { id } = await approvedDraft()
    await plan(staff.editor, id)
    await comeDue(id, 5)
    expect(await plansOf(id)).toMatchObject([{ state: 'overdue' }])
    await payload.delete({ collection: 'articles', id })
    const connection = await connectionOf(payload)
    const { rows } = await connection.execute(
      sql`select 1 from payload_jobs where (input->>'article')::int = ${id}`,
    )
    expect(rows).toEqual([])
  })

  it('is refused without an approval', async () => {
    const { id } = await draft()
    expect((await plan(staff.editor, id)).status).toBe(409)
    expect(await plansOf(id)).toEqual([])
  })

  it.each([
    ['a time that has passed', { action: 'publish', at: '2020-01-01T00:00:00Z' }],
    ['a time too far away', { action: 'publish', at: '2099-01-01T00:00:00Z' }],
    ['no time', { action: 'publish' }],
    ['a time without its offset', { action: 'publish', at: '2027-01-01T00:00:00' }],
    ['another action', { action: 'delete', at: inAnHour() }],
    ['more than is asked for', { action: 'publish', at: inAnHour(), plannedById: 1 }],
  ])('is refused with %s', async (_, body) => {
    const { id } = await approvedDraft()
    expect((await send(staff.editor, `${id}/schedule`, 'POST', body)).status).toBe(400)
  })

  it('is nothing for authors, moderators and strangers', async () => {
    const { id } = await approvedDraft()
    await plan(staff.editor, id)
    const [{ jobId } = { jobId: 0 }] = await plansOf(id)
    for (const who of [staff.author, staff.moderator, null]) {
      const statuses = [
        (await plan(who, id)).status,
        (await send(who, `${id}/schedule`, 'GET')).status,
        (await send(who, `${id}/schedule/${jobId}`, 'DELETE')).status,
      ]
      expect(statuses.every((status) => status === 403 || status === 404)).toBe(true)
    }
    expect(await plansOf(id)).toHaveLength(1)
  })
})

describe('the queue', () => {
  it.each(['admin', 'editor', 'moderator', 'author'] as const)(
    'is closed to %s through REST',
    async (role) => {
      const { token } = staff[role]
      const body = { taskSlug: 'changePublication', input: { article: 1, action: 'publish' } }
      const statuses = [
        (await rest('/payload-jobs', { method: 'POST', body, token })).status,
        (await rest('/payload-jobs', { token })).status,
        (await rest('/payload-jobs/run', { token })).status,
      ]
      expect(statuses.filter((status) => ![401, 403, 404].includes(status))).toEqual([])
    },
  )
})
