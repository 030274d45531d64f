import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, handleEndpoints, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import type { CalendarEntry } from './calendar-entry'
import { findEntries } from './find-entries'
import { findUnscheduled } from './find-unscheduled'
import { calendarProfile } from './profile-of'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const inDays = (days: number) =>
  new Date(Math.floor((Date.now() + days * DAY_MS) / MINUTE_MS) * MINUTE_MS).toISOString()

let payload: Payload
let author: number
let staff: Record<Role, Staff>

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const send = (who: Role | null, method: string, path: string, body?: object) =>
  rest(path, { method, body, token: who ? staff[who].token : undefined })

/** A draft that an editor has approved. */
async function approved(data: object = {}) {
  const { id } = await makeArticle(payload, { authors: [author], _status: 'draft', ...data })
  const contentDigest = await stampOf(payload, id)
  expect((await send('editor', 'POST', `/articles/${id}/approve`, { contentDigest })).status).toBe(200)
  return id
}
async function scheduled(at: string, action = 'publish') {
  const id = await approved()
  const contentDigest = await stampOf(payload, id)
  const { body } = await send('editor', 'POST', `/articles/${id}/schedule`, { action, at, contentDigest })
  return { id, plan: (body.plan as { id: number }).id }
}
const move = (who: Role | null, { id, plan }: { id: number; plan: number }, at: unknown) =>
  send(who, 'PATCH', `/articles/${id}/schedule/${plan}`, { at })
const planOf = async (id: number) => {
  const { body } = await send('editor', 'GET', `/articles/${id}/schedule`)
  return (body.plans as { id: number; at: string; plannedBy: string }[])[0]
}
async function entriesOf(article: number, who: Role = 'editor'): Promise<CalendarEntry[]> {
  const { user } = staff[who]
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const profile = calendarProfile({ ...user, collection: 'users' })
  if (profile === undefined) return []
  const entries = await findEntries(req, profile, inDays(-40).slice(0, 10), inDays(400).slice(0, 10))
  return entries.filter((entry) => entry.article === article)
}

describe('the calendar', () => {
  it('shows a plan with who made it, and one that needs approval again', async () => {
    const at = inDays(3)
    const { id, plan } = await scheduled(at)
    const entry = { kind: 'scheduled', at, who: 'The editor', plan, problem: null }
    expect(await entriesOf(id)).toMatchObject([entry])
    const { contentDigest } = (await send('admin', 'GET', `/articles/${id}?draft=true`)).body
    const changed = { summary: 'Another dose.', contentDigest }
    expect((await send('admin', 'PATCH', `/articles/${id}?draft=true`, changed)).status).toBe(200)
    expect(await entriesOf(id)).toMatchObject([{ ...entry, problem: 'outdated' }])
  })

  it('shows what was published and when its review is due', async () => {
    const publishedAt = inDays(-2)
    const reviewDue = `${inDays(200).slice(0, 10)}T00:00:00.000Z`
    const { id } = await makeArticle(payload, { authors: [author], publishedAt, reviewDue })
    const seen = (await entriesOf(id)).map(({ kind, at }) => [kind, at.slice(0, 10)])
    expect(seen).toEqual([
      ['published', publishedAt.slice(0, 10)],
      ['review-due', reviewDue.slice(0, 10)],
    ])
  })

  it('shows for whom an article is planned', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const due = inDays(5).slice(0, 10)
    const given = { assignee: staff.author.user.id, due }
    expect((await send('editor', 'POST', `/articles/${id}/assignment`, given)).status).toBe(200)
    expect(await entriesOf(id)).toMatchObject([{ kind: 'planned', at: due, who: 'The author' }])
  })

  it('shows an author the own articles, and a moderator none', async () => {
    const [own, other] = [
      await scheduled(inDays(4)),
      await approved({ authors: [(await makeAuthor(payload)).id] }),
    ]
    expect(await entriesOf(own.id, 'author')).toHaveLength(1)
    expect(await entriesOf(other, 'author')).toEqual([])
    expect(await entriesOf(own.id, 'moderator')).toEqual([])
  })

  it('offers approved articles that have no date', async () => {
    const [id, other] = [await approved(), await scheduled(inDays(4))]
    // The longest waiting come first, and other tests leave some.
    await (await connectionOf(payload)).execute(sql`
      update _articles_v set version_updated_at = now() - interval '1 year' where parent_id = ${id}`)
    const req = await createLocalReq({ user: { ...staff.editor.user, collection: 'users' } }, payload)
    const waiting = await findUnscheduled(req)
    expect(waiting.find((one) => one.id === id)).toMatchObject({ contentDigest: await stampOf(payload, id) })
    expect(waiting.some((one) => one.id === other.id)).toBe(false)
  })
})

describe('moving a plan', () => {
  it('keeps what it publishes, and happens once', async () => {
    const made = await scheduled(inDays(3))
    const at = inDays(6)
    const answer = await move('admin', made, at)
    expect(answer).toMatchObject({
      status: 200,
      body: { plan: { at, plannedBy: 'The admin', isOutdated: false } },
    })
    const moved = { ...made, plan: (answer.body.plan as { id: number }).id }
    expect(await planOf(made.id)).toMatchObject({ id: moved.plan, at })
    expect((await move('admin', moved, at)).status).toBe(200)
    expect(await entriesOf(made.id)).toHaveLength(1)
  })

  it('is refused where the article has changed since', async () => {
    const at = inDays(3)
    const made = await scheduled(at)
    const { contentDigest } = (await send('editor', 'GET', `/articles/${made.id}?draft=true`)).body
    await send('editor', 'PATCH', `/articles/${made.id}?draft=true`, {
      summary: 'Other words.',
      contentDigest,
    })
    expect((await move('editor', made, inDays(6))).status).toBe(409)
    expect(await planOf(made.id)).toMatchObject({ at })
  })

  it('is refused for a time that is over, too far away, or none', async () => {
    const made = await scheduled(inDays(3))
    const times = [inDays(-1), 'tomorrow', 7, null, '9999-01-01T00:00:00Z']
    const answers = await Promise.all(times.map((at) => move('editor', made, at)))
    expect(answers.map(({ status }) => status)).toEqual(times.map(() => 400))
  })

  it('is for editors and administrators only', async () => {
    const made = await scheduled(inDays(3))
    for (const who of ['author', 'moderator', null] as const) {
      expect((await move(who, made, inDays(6))).status).toBe(403)
    }
  })

  it('of another article is not found', async () => {
    const [one, other] = [await scheduled(inDays(3)), await approved()]
    expect((await move('editor', { id: other, plan: one.plan }, inDays(6))).status).toBe(404)
  })
})

describe('the feed', () => {
  const addressFor = async (who: Role) => {
    const { status, body } = await send(who, 'POST', '/articles/calendar/address', {})
    expect(status).toBe(200)
    return String(body.address).replace(`${env.PUBLIC_URL}/api`, '')
  }
  const read = (path: string) =>
    handleEndpoints({ config, request: new Request(`${env.PUBLIC_URL}/api${path}`) })

  it('is a calendar that a program reads without an account', async () => {
    const question = 'Why, when; and where does it ache?'
    const at = inDays(9)
    const { id } = await scheduled(at)
    const { contentDigest } = (await send('editor', 'GET', `/articles/${id}?draft=true`)).body
    await send('editor', 'PATCH', `/articles/${id}?draft=true`, { question, contentDigest })
    const response = await read(await addressFor('editor'))
    const text = (await response.text()).replaceAll('\r\n ', '')
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    expect(text).toContain(`SUMMARY:Scheduled: Why\\, when\\; and where does it ache?`)
    expect(text).toContain(`DTSTART:${at.replaceAll(/[-:]|\.000/g, '')}`)
    expect(text).toContain(`/admin/collections/articles/${id}`)
  })

  it('shows an author nothing of others', async () => {
    const other = await makeArticle(payload, {
      authors: [(await makeAuthor(payload)).id],
      publishedAt: inDays(-1),
    })
    const text = await (await read(await addressFor('author'))).text()
    expect(text).toContain('BEGIN:VCALENDAR')
    expect(text).not.toContain(`articles/${other.id}`)
  })

  it('has a new address after renewal, and the old one ends', async () => {
    const first = await addressFor('admin')
    expect((await read(first)).status).toBe(200)
    const second = await addressFor('admin')
    expect(second).not.toBe(first)
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
  })

  it.each(['x', 'a'.repeat(43), '%00', "'%20or%201=1"])('is not found at %s', async (key) => {
    expect((await read(`/articles/calendar/feed/${key}`)).status).toBe(404)
  })

  it('has no address for a moderator or a reader', async () => {
    for (const who of ['moderator', null] as const) {
      expect((await send(who, 'POST', '/articles/calendar/address', {})).status).toBe(403)
    }
  })
})
