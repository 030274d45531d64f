import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { makeArticle, makeAuthor, makeEveryRole, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { sweepPresences } from './presence'

let payload: Payload
let staff: Record<Role, Staff>
let stranger: Staff
let article: number

beforeAll(async () => {
  payload = await testPayload()
  const profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  stranger = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
  article = (await makeArticle(payload, { authors: [profile], _status: 'draft' })).id
})

const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)
const here = (who: Staff | null, body: unknown = { tab: 'one' }, id: number | string = article) =>
  rest(`/articles/${id}/presence`, { method: 'POST', token: who?.token, body })
const gone = (who: Staff, tab: string) =>
  rest(`/articles/${article}/presence/end`, { method: 'POST', token: who.token, body: { tab } })
const list = (who: Staff | null, ids: string) => rest(`/articles/presence?ids=${ids}`, { token: who?.token })
const peopleOf = (answer: { body: Record<string, unknown> }) => answer.body.people

describe('who is here', () => {
  it('is told with the time of the last save, in the form and in the list, and never to oneself', async () => {
    const first = await here(staff.editor, { tab: 'a', field: 'summary' })
    const { updatedAt } = await payload.findByID({ collection: 'articles', id: article, draft: true })
    expect(first.body).toEqual({ updatedAt, people: [], notes: '0 ', plans: '' })
    const editing = { article, name: 'The editor', field: 'summary', isReading: false }
    expect(peopleOf(await here(staff.author, { tab: 'b' }))).toEqual([editing])
    expect(peopleOf(await list(staff.admin, `${article}`))).toEqual([
      { article, name: 'The author', field: null, isReading: false },
      editing,
    ])
  })

  it('comes with a sign that the plans have changed, for who may see them', async () => {
    const stampFor = async (who: Staff) => (await here(who)).body.plans
    expect(await stampFor(staff.editor)).toBe('')
    const at = new Date(Date.now() + 3_600_000).toISOString()
    const planned = await rest(`/articles/${article}/schedule`, {
      method: 'POST',
      token: staff.editor.token,
      body: { action: 'unpublish', at, contentDigest: await stampOf(payload, article) },
    })
    expect(planned.status).toBe(201)
    const waiting = await stampFor(staff.editor)
    expect(waiting).toMatch(/ waiting$/)
    expect(await stampFor(staff.author)).toBe('')
    await run(sql`update payload_jobs set wait_until = now() - interval '1 hour'
      where (input->>'article')::int = ${article}`)
    expect(await stampFor(staff.editor)).toMatch(/ overdue$/)
    const { id } = planned.body.plan as { id: number }
    await rest(`/articles/${article}/schedule/${id}`, { method: 'DELETE', token: staff.editor.token })
    expect(await stampFor(staff.editor)).toBe('')
  })

  it('is each person once, where they write if they do, until the last tab is closed', async () => {
    await run(sql`delete from presences`)
    await here(staff.editor, { tab: 'reads', isReading: true })
    await here(staff.editor, { tab: 'writes', field: 'body' })
    await here(staff.editor, { tab: 'reads', isReading: true })
    const seen = async () => peopleOf(await list(staff.admin, `${article}`))
    expect(await seen()).toMatchObject([{ field: 'body', isReading: false }])
    expect((await gone(staff.admin, 'writes')).status).toBe(204)
    expect(await seen()).toMatchObject([{ field: 'body' }])
    expect((await gone(staff.editor, 'writes')).status).toBe(204)
    expect(await seen()).toMatchObject([{ isReading: true }])
    await gone(staff.editor, 'reads')
    expect(await seen()).toEqual([])
  })

  it('ends 15 seconds after the last sign, by the clock of the database, and is swept', async () => {
    await here(staff.editor)
    const since = (seconds: number) =>
      run(sql`update presences set seen_at = clock_timestamp() - make_interval(secs => ${seconds})`)
    await since(14)
    expect(peopleOf(await list(staff.admin, `${article}`))).toHaveLength(1)
    await since(15)
    expect(peopleOf(await list(staff.admin, `${article}`))).toEqual([])
    await since(3700)
    await sweepPresences(payload)
    expect((await run(sql`select from presences`)).rows).toEqual([])
  })

  it('is for those who may read the article', async () => {
    await here(staff.editor)
    expect((await here(stranger)).status).toBe(404)
    expect((await here(staff.moderator)).status).toBe(404)
    expect((await here(null)).status).toBe(403)
    expect((await list(null, `${article}`)).status).toBe(403)
    expect(peopleOf(await list(stranger, `${article},1`))).toEqual([])
    expect(peopleOf(await list(staff.author, `${article}`))).toHaveLength(1)
  })

  it.each([
    {},
    { tab: '' },
    { tab: 'a b' },
    { tab: 'a\0' },
    { tab: 'x'.repeat(41) },
    { tab: 'a', field: 'password' },
    { tab: 'a', isReading: 'no' },
    [1],
  ])('refuses %j', async (body) => {
    expect((await here(staff.editor, body)).status).toBe(400)
  })

  it.each(['', 'x', '0', '1,,2', '99999999999', Array.from({ length: 101 }, (_, id) => id + 1).join()])(
    'refuses a list of %s',
    async (ids) => {
      expect((await list(staff.editor, ids)).status).toBe(400)
    },
  )

  it('of an article that is gone is gone', async () => {
    expect((await here(staff.editor, { tab: 'a' }, 2_147_483_000)).status).toBe(404)
    const { id } = await makeArticle(payload, { authors: [(await makeAuthor(payload)).id], _status: 'draft' })
    await here(staff.editor, { tab: 'a' }, id)
    await payload.delete({ collection: 'articles', id })
    expect((await run(sql`select from presences where article_id = ${id}`)).rows).toEqual([])
  })
})
