import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { runInTransaction } from '@/db/run-in-transaction'
import { listJobs } from '@/jobs/list-jobs'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { planChange } from './plan-change'

const HOUR_MS = 3_600_000
const soon = (hours = 1) =>
  new Date(Math.floor((Date.now() + hours * HOUR_MS) / 60_000) * 60_000).toISOString()

let payload: Payload
let author: number
let staff: Record<Role, Staff>

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

type PlanView = { id: number; action: string; at: string; plannedBy: string; state: string; error: null }

/** A draft that somebody has approved. */
async function makeDraft() {
  const article = await makeArticle(payload, { authors: [author], _status: 'draft' })
  const body = { contentDigest: await stampOf(payload, article.id) }
  await rest(`/articles/${article.id}/approve`, { method: 'POST', body, token: staff.editor.token })
  return article
}
const path = (article: number) => `/articles/${article}/schedule`
const tokenOf = (who: Role | 'reader') => (who === 'reader' ? undefined : staff[who].token)
/** By somebody who looked at the newest version a moment ago. */
const plan = async (article: number, body: unknown, who: Role | 'reader' = 'editor') => {
  const isPlan = body !== null && typeof body === 'object' && 'action' in body
  const seen = isPlan ? { contentDigest: await stampOf(payload, article), ...body } : body
  return rest(path(article), { method: 'POST', body: seen, token: tokenOf(who) })
}
const cancel = (article: number, job: number | string, who: Role | 'reader' = 'editor') =>
  rest(`${path(article)}/${job}`, { method: 'DELETE', token: tokenOf(who) })
const list = async (article: number) => {
  const { body } = await rest(path(article), { token: staff.editor.token })
  return body.plans as PlanView[]
}
const auditOf = async (article: number) => {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { target: { equals: 'articles' }, targetId: { equals: article } },
    sort: 'id',
  })
  return docs
    .filter(({ action }) => /schedule/.test(action))
    .map(({ action, actorName }) => [action, actorName])
}
const madePlan = async (article: number, body: unknown) => {
  const answer = await plan(article, body)
  expect(answer.status).toBe(201)
  return answer.body.plan as PlanView
}

describe('who may plan', () => {
  it.each(['admin', 'editor'] as const)('%s plans, sees and cancels', async (who) => {
    const { id } = await makeDraft()
    const at = soon()
    const answer = await plan(id, { action: 'publish', at }, who)
    const { name } = staff[who].user
    expect(answer).toMatchObject({
      status: 201,
      body: { plan: { action: 'publish', at, plannedBy: name, state: 'waiting', error: null } },
    })
    const made = answer.body.plan as PlanView
    expect(await rest(path(id), { token: tokenOf(who) })).toMatchObject({
      status: 200,
      body: { plans: [made] },
    })
    expect((await cancel(id, made.id, who)).status).toBe(200)
    expect(await list(id)).toEqual([])
    expect(await auditOf(id)).toEqual([
      ['schedule publication', name],
      ['cancel schedule', name],
    ])
  })

  it.each(['author', 'moderator', 'reader'] as const)('%s does nothing of it', async (who) => {
    // Live, so that it is the role that is refused and not the article that is hidden.
    const { id } = await makeArticle(payload, { authors: [author] })
    const made = await madePlan(id, { action: 'publish', at: soon() })
    const token = tokenOf(who)
    const answers = await Promise.all([
      plan(id, { action: 'publish', at: soon(2) }, who),
      plan(id, { action: 'unpublish', at: soon(2) }, who),
      cancel(id, made.id, who),
      rest(path(id), { token }),
      rest('/payload-jobs', { token }),
      rest(`/payload-jobs/${made.id}`, { method: 'DELETE', token }),
      rest('/payload-jobs/run', { token }),
      rest('/payload-jobs', { method: 'POST', token, body: { taskSlug: 'changePublication', input: {} } }),
    ])
    for (const { status, body } of answers) {
      expect([401, 403, 404]).toContain(status)
      expect(JSON.stringify(body)).not.toContain(staff.editor.user.name)
    }
    expect(await list(id)).toEqual([made])
    expect(await auditOf(id)).toHaveLength(1)
  })
})

describe('planning', () => {
  it('replaces the earlier plan of the same kind and leaves the other alone', async () => {
    const { id } = await makeDraft()
    const takeDown = await madePlan(id, { action: 'unpublish', at: soon(5) })
    await madePlan(id, { action: 'publish', at: soon(1) })
    const second = await madePlan(id, { action: 'publish', at: soon(2) })
    expect(await list(id)).toEqual([second, takeDown])
  })

  it('takes two clicks for one', async () => {
    const { id } = await makeDraft()
    const body = { action: 'publish', at: soon() }
    const answers = await Promise.all([plan(id, body), plan(id, body), plan(id, body)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => (answer.body.plan as PlanView).id)).size).toBe(1)
    expect(await list(id)).toHaveLength(1)
    expect(await auditOf(id)).toHaveLength(1)
  })

  it.each([{}, { action: 'publish' }, { action: 'publish', at: '2001-01-01T00:00:00Z' }, [], 'x', null])(
    'refuses %j and stores nothing',
    async (body) => {
      const { id } = await makeDraft()
      expect((await plan(id, body)).status).toBe(400)
      expect(await list(id)).toEqual([])
    },
  )

  it('refuses what is no JSON', async () => {
    const { id } = await makeDraft()
    const answer = await rest(path(id), { method: 'POST', body: new FormData(), token: staff.editor.token })
    expect(answer.status).toBe(400)
  })

  it('answers 404 for an article that is not there', async () => {
    const body = { action: 'publish', at: soon() }
    for (const id of [2_000_000_000, 9_999_999_999, 0, -1, Number.NaN]) {
      expect((await plan(id, body)).status).toBe(404)
    }
  })

  it('keeps neither the plan nor its audit row when the transaction fails', async () => {
    const { id } = await makeDraft()
    const failing = runInTransaction(payload, async (req) => {
      req.user = staff.editor.user as never
      const contentDigest = await stampOf(payload, id)
      await planChange(req, staff.editor.user, id, { action: 'publish', at: new Date(soon()), contentDigest })
      expect(await listJobs(req, { article: id })).toHaveLength(1)
      throw new Error('the end of it')
    })
    await expect(failing).rejects.toThrow('the end of it')
    expect(await list(id)).toEqual([])
    expect(await auditOf(id)).toEqual([])
  })
})

describe('a plan to publish', () => {
  it('is refused without an approval', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    expect((await plan(id, { action: 'publish', at: soon() })).status).toBe(409)
    expect(await list(id)).toEqual([])
  })
})

describe('cancelling', () => {
  it('answers 404 for another article’s plan and for none', async () => {
    const [first, second] = [await makeDraft(), await makeDraft()]
    const made = await madePlan(first.id, { action: 'publish', at: soon() })
    for (const job of [made.id, 2_000_000_000, 'x', '1e3']) {
      expect((await cancel(second.id, job)).status).toBe(404)
    }
    expect(await list(first.id)).toHaveLength(1)
  })

  it('says that it is too late while the plan is carried out, and after', async () => {
    const { id } = await makeDraft()
    const made = await madePlan(id, { action: 'publish', at: soon() })
    const job = { collection: 'payload-jobs', id: made.id } as const
    await payload.update({ ...job, data: { processing: true } })
    expect((await list(id))[0]?.state).toBe('running')
    expect((await cancel(id, made.id)).status).toBe(409)
    await payload.update({ ...job, data: { processing: false, completedAt: new Date().toISOString() } })
    expect(await cancel(id, made.id)).toMatchObject({ status: 409 })
    expect((await list(id))[0]?.state).toBe('done')
  })

  it('comes with the deletion of the article', async () => {
    const { id } = await makeDraft()
    await madePlan(id, { action: 'publish', at: soon() })
    await payload.delete({ collection: 'articles', id })
    expect(await listJobs(payload, { article: id })).toEqual([])
  })
})
