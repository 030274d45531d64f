import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { FRESH_FOR_HEADER } from '@/cache/fresh-for'
import { commentDigest } from '@/community/comments/comment-digest'
import { findOwnComments } from '@/community/comments/own-comments'
import { submitComment } from '@/community/comments/submit-comment'
import { findArticle } from '@/content/articles/find-article'
import { findAccountByLink, makeLink } from '@/desk/users/access-link'
import { takeJobsLock } from '@/jobs/jobs-lock'
import { runDueJobs } from '@/jobs/run-due-jobs'
import { queueChange } from '@/jobs/testing/queue-change'
import { answer } from '@/site/answers/answer'
import { makeArticle, makeAuthor, makeComment, makeStaff, openRules } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { runInTransaction } from './run-in-transaction'

const HOUR_MS = 3_600_000

let payload: Payload
let database: pg.Client
let author: number

beforeAll(async () => {
  payload = await testPayload()
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  database = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await database.connect()
  author = (await makeAuthor(payload)).id
})

afterEach(() => void vi.useRealTimers())
afterAll(() => database.end())

/** From here on the clock of this process is off by this many hours; the database's clock is unchanged. */
const onInstance = (hours: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR_MS, shouldAdvanceTime: true })

const isShown = async (slug: string) => (await findArticle(payload, slug, openRules)) !== null

/** Whether a row's time is within the last minute by the database's clock. */
async function isPresent(table: string, column: string, id: number): Promise<boolean> {
  const { rows } = await database.query(
    `select ${column} between now() - interval '1 minute' and now() as present from ${table} where id = $1`,
    [id],
  )
  return rows[0].present
}

describe.each([
  ['ahead', 2],
  ['behind', -2],
])('an instance whose clock is %s', (_, hours) => {
  it('publishes what every other instance shows at once', async () => {
    onInstance(hours)
    const { id, slug } = await makeArticle(payload, { authors: [author] })
    expect(await isShown(slug)).toBe(true)
    vi.useRealTimers()
    expect(await isShown(slug)).toBe(true)
    expect(await isPresent('articles', 'published_at', id)).toBe(true)
    expect(await isPresent('articles', 'created_at', id)).toBe(true)
  })

  it('shows what another one published, and nothing before its time', async () => {
    const now = await makeArticle(payload, { authors: [author] })
    const publishedAt = new Date(Date.now() + HOUR_MS).toISOString()
    const later = await makeArticle(payload, { authors: [author], publishedAt })
    onInstance(hours)
    expect([await isShown(now.slug), await isShown(later.slug)]).toEqual([true, false])
  })

  it('lets a reader change a comment as long as any other does', async () => {
    const { id: article } = await makeArticle(payload, { authors: [author] })
    const sender = randomUUID()
    onInstance(hours)
    const comment = await submitComment(payload, {
      article,
      parent: null,
      values: { displayName: 'Robin', email: '', text: 'Words of the clock.', wantsReplies: false },
      submission: randomUUID(),
      address: '192.0.2.1',
      sender,
      decision: { status: 'pending', reasons: [] },
      contactDays: 1,
    })
    expect((await findOwnComments(payload, article, sender)).map(({ id }) => id)).toEqual([comment])
    vi.useRealTimers()
    expect((await findOwnComments(payload, article, sender)).map(({ id }) => id)).toEqual([comment])
    const { rows } = await database.query(
      `select erase_after > now() + interval '23 hours' and erase_after < now() + interval '25 hours' as fits
       from comment_contacts where comment_id = $1`,
      [comment],
    )
    expect(rows[0].fits).toBe(true)
  })

  it('dates a decision about a comment as the reports before it are dated', async () => {
    const { token } = await makeStaff(payload, 'moderator')
    const { id: article } = await makeArticle(payload, { authors: [author] })
    const comment = await makeComment(payload, article)
    onInstance(hours)
    const body = { status: 'approved', contentDigest: commentDigest(comment) }
    const { status } = await rest(`/comments/${comment.id}`, { method: 'PATCH', body, token })
    expect(status).toBe(200)
    expect(await isPresent('comments', 'moderated_at', comment.id)).toBe(true)
  })

  it('makes and takes links that hold for an hour', async () => {
    const { user } = await makeStaff(payload, 'editor')
    onInstance(hours)
    const { url } = await runInTransaction(payload, (req) => makeLink(req, user.id, 'reset'))
    const find = () => runInTransaction(payload, (req) => findAccountByLink(req, url.split('/').at(-1) ?? ''))
    expect((await find())?.id).toBe(user.id)
    await database.query(
      `update users set reset_password_expiration = now() - interval '1 second' where id = $1`,
      [user.id],
    )
    expect(await find()).toBeNull()
  })

  it('carries out a plan when the database says that it is due, and none before', async () => {
    const { user } = await makeStaff(payload, 'editor')
    const { id } = await makeArticle(payload, { authors: [author] })
    const plan = { article: id, action: 'unpublish' } as const
    const due = await queueChange(payload, user, plan)
    const later = await queueChange(payload, user, plan, new Date(Date.now() + HOUR_MS))
    onInstance(hours)
    // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
    const lock = await takeJobsLock(process.env.TEST_DATABASE_URL ?? '')
    if (!lock) throw new Error('the lock is taken')
    await runDueJobs(payload, lock, () => true)
    await lock.release()
    const { rows } = await database.query(
      'select id, completed_at is not null as done from payload_jobs where id = any($1) order by id',
      [[due, later]],
    )
    expect(rows).toEqual([
      { id: due, done: true },
      { id: later, done: false },
    ])
    await database.query('delete from payload_jobs where id = any($1)', [[due, later]])
  })

  it('judges the time of a plan and a date of publication by the database', async () => {
    const { token } = await makeStaff(payload, 'editor')
    const { id } = await makeArticle(payload, { authors: [author] })
    const at = (more: number) => new Date(Date.now() + more).toISOString()
    const [past, future] = [at(-HOUR_MS), at(HOUR_MS)]
    onInstance(hours)
    const plan = async (time: string) => {
      const body = { action: 'unpublish', at: time }
      return (await rest(`/articles/${id}/schedule`, { method: 'POST', body, token })).status
    }
    expect([await plan(past), await plan(future)]).toEqual([400, 201])
    const dated = await rest(`/articles/${id}`, {
      method: 'PATCH',
      body: { publishedAt: future, _status: 'published', contentDigest: await stampOf(payload, id) },
      token,
    })
    expect(dated.status).toBe(400)
    await database.query(`delete from payload_jobs where input->>'article' = $1`, [String(id)])
  })
})

describe('a page', () => {
  const pageOf = (slug: string) =>
    answer(`/articles/${slug}`, async ({ payload: own }) => {
      const found = await findArticle(own, slug, openRules)
      return new Response(null, { status: found ? 200 : 404, headers: { 'Cache-Tag': 'missing' } })
    })

  it('is right until the next publication that comes by itself, and says so', async () => {
    const waits = async () =>
      Number((await pageOf('what-is-not-there')).headers.get(FRESH_FOR_HEADER) ?? 'none')
    await database.query(`update articles set published_at = now() where published_at > now()`)
    expect(await waits()).toBeNaN()
    const publishedAt = new Date(Date.now() + HOUR_MS).toISOString()
    const { slug } = await makeArticle(payload, { authors: [author], publishedAt })
    expect(await waits()).toBeGreaterThan(HOUR_MS / 2)
    expect(await waits()).toBeLessThanOrEqual(HOUR_MS + 1000)
    expect((await pageOf(slug)).status).toBe(404)
    await database.query(`update articles set published_at = now() where published_at > now()`)
    expect((await pageOf(slug)).status).toBe(200)
  })

  it('of an article is right until its comments close', async () => {
    const { slug } = await makeArticle(payload, { authors: [author] })
    const closing = { ...openRules, commentsCloseAfterDays: 1 }
    const found = await findArticle(payload, slug, closing)
    expect(found?.freshForMs).toBeGreaterThan(23 * HOUR_MS)
    expect(found?.freshForMs).toBeLessThanOrEqual(24 * HOUR_MS)
    expect((await findArticle(payload, slug, openRules))?.freshForMs).toBe(Number.POSITIVE_INFINITY)
  })
})
