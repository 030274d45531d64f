import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { countWaitingComments } from '@/community/moderation/count-waiting-comments'
import { connectionOf } from '@/db/connection'
import { listScheduled } from '@/jobs/list-jobs'
import type { User } from '@/payload-types'
import { makeArticle, makeAuthor, makeComment, makeRating, makeUser } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { countPublications } from './count-publications'
import { countStages } from './count-stages'
import { findRatedAuthors } from './find-rated-authors'
import { findReviewsDue } from './find-reviews-due'
import { findSearchMisses } from './find-search-misses'
import { loadDashboard } from './load-dashboard'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Older than the comments of any other test. */
const OLDEST = 40_000 * DAY
const now = new Date()
const at = (ms: number) => new Date(now.getTime() + ms).toISOString()

let payload: Payload
let req: PayloadRequest
let profile: number

/** SQL for what no API can set. */
const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)

const setStage = (id: number, stage: string) =>
  run(sql`update _articles_v set version_stage = ${stage} where parent_id = ${id} and latest`)

beforeAll(async () => {
  payload = await testPayload()
  req = await createLocalReq({}, payload)
  profile = (await makeAuthor(payload)).id
})

describe('comments waiting', () => {
  it('are counted by age, decided ones not at all', async () => {
    const before = await countWaitingComments(req, now)
    const { id } = await makeArticle(payload, { authors: [profile] })
    const ages = [MINUTE, 2 * HOUR, 3 * HOUR, 2 * DAY, 3 * DAY, OLDEST]
    for (const age of ages) {
      const comment = await makeComment(payload, id)
      await run(sql`update comments set created_at = ${at(-age)} where id = ${comment.id}`)
    }
    await makeComment(payload, id, { status: 'approved' })
    const after = await countWaitingComments(req, now)
    expect(after.total - before.total).toBe(6)
    expect(after.byAge.map((count, index) => count - (before.byAge[index] ?? 0))).toEqual([1, 2, 1, 2])
    expect(after.oldest).toBe(at(-OLDEST))
  })
})

describe('articles of one author', () => {
  const own: number[] = []

  beforeAll(async () => {
    const { id: author } = await makeAuthor(payload)
    profile = author
    const make = (data: object) => makeArticle(payload, { authors: [author], ...data })
    const draft = await make({ _status: 'draft' })
    const inReview = await make({ _status: 'draft' })
    const live = await make({ reviewDue: at(-2 * DAY) })
    const changed = await make({ reviewDue: at(10 * DAY), publishedAt: at(-8 * DAY) })
    await make({ reviewDue: at(89 * DAY) })
    await make({ reviewDue: at(91 * DAY) })
    await make({ _status: 'draft', reviewDue: at(DAY) })
    await payload.update({ collection: 'articles', id: changed.id, data: { summary: 'New.' }, draft: true })
    await setStage(inReview.id, 'in-review')
    await setStage(changed.id, 'approved')
    own.push(draft.id, inReview.id, live.id, changed.id)
  })

  it('are counted by the stage of their newest version', async () => {
    expect(await countStages(req, profile)).toEqual({
      stages: {
        draft: { all: 2, changes: 0 },
        'in-review': { all: 1, changes: 0 },
        approved: { all: 1, changes: 1 },
      },
      published: 3,
      pending: 1,
      pendingIds: [own[3]],
    })
  })

  it('are part of what is counted for all', async () => {
    const before = await countStages(req, null)
    await makeArticle(payload, { authors: [profile], _status: 'draft', publishedAt: null })
    const after = await countStages(req, null)
    expect(after.stages.draft.all - before.stages.draft.all).toBe(1)
    expect(after.published).toBe(before.published)
  })

  it('are due for review when they were published and the day comes within 90', async () => {
    const reviews = await findReviewsDue(req, profile, now)
    expect([reviews.total, reviews.overdue]).toEqual([3, 1])
    expect(reviews.next.map(({ id, overdue }) => [id, overdue])).toEqual([
      [own[2], true],
      [own[3], false],
      [expect.any(Number), false],
    ])
    expect(reviews.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(2)
    expect(reviews.weeks[0]?.from).toEqual(now)
    expect(reviews.weeks.at(-1)?.to).toEqual(reviews.until)
  })

  it('are counted in the week of their first publication', async () => {
    const before = await countPublications(req, now)
    await makeArticle(payload, { authors: [profile], publishedAt: at(-15 * 7 * DAY) })
    await makeArticle(payload, { authors: [profile], publishedAt: at(-7 * DAY) })
    await makeArticle(payload, { authors: [profile], publishedAt: at(-7 * DAY) })
    const after = await countPublications(req, now)
    expect(after).toHaveLength(12)
    const more = after.map(({ count }, index) => count - (before[index]?.count ?? 0))
    expect(more).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0])
  })
})

it('shows how the votes of the most rated authors spread', async () => {
  const author = await makeAuthor(payload)
  for (let vote = 0; vote < 3; vote++) await makeRating(payload, author.id)
  await run(sql`insert into rating_summaries (author_id, votes, stars_sum, distribution)
    values (${author.id}, 1000, 4000, '{100,50,50,350,450}')
    on conflict (author_id) do update set votes = 1000, stars_sum = 4000, distribution = '{100,50,50,350,450}'`)
  expect((await findRatedAuthors(req))[0]).toEqual({
    id: author.id,
    name: author.name,
    votes: 1000,
    mean: 4,
    distribution: [100, 50, 50, 350, 450],
  })
})

it('lists the searches of the last 30 days without a result, most often first', async () => {
  await run(sql`delete from search_misses`)
  await run(sql`insert into search_misses (query, times, last_at) values
    ('knee clicks', 3, ${at(-DAY)}), ('ear hums', 9, ${at(-29 * DAY)}), ('old one', 99, ${at(-31 * DAY)})`)
  const misses = await findSearchMisses(req, now)
  expect(misses.map(({ query, times }) => [query, times])).toEqual([
    ['ear hums', 9],
    ['knee clicks', 3],
  ])
  await run(sql`delete from search_misses`)
})

it('sorts planned publications into waiting, overdue and failed', async () => {
  const { id, question } = await makeArticle(payload, { authors: [profile], _status: 'draft' })
  const input = JSON.stringify({ article: id, action: 'publish', plannedById: 1, plannedByName: 'Robin' })
  const { rows } = await run(sql`
    insert into payload_jobs (task_slug, input, wait_until, has_error, error, completed_at) values
      ('changePublication', ${input}::jsonb, ${at(HOUR)}, false, null, null),
      ('changePublication', ${input}::jsonb, ${at(-HOUR)}, false, null, null),
      ('changePublication', ${input}::jsonb, ${at(-HOUR)}, true, '{"message": "Not approved."}', null),
      ('changePublication', ${input}::jsonb, ${at(-HOUR)}, false, null, ${at(0)})
    returning id`)
  const made = (rows as { id: number }[]).map((row) => row.id)
  const jobs = await listScheduled(req)
  const mine = (group: 'waiting' | 'overdue' | 'failed') =>
    jobs[group].filter(({ articleId }) => articleId === id)
  expect(mine('waiting')).toEqual([
    {
      jobId: made[0],
      needsApproval: false,
      digest: null,
      articleId: id,
      question,
      action: 'publish',
      at: at(HOUR),
      plannedBy: 'Robin',
      state: 'waiting',
      error: null,
    },
  ])
  expect(mine('overdue').map(({ jobId }) => jobId)).toEqual([made[1]])
  expect(mine('failed').map(({ jobId, error }) => [jobId, error])).toEqual([[made[2], 'Not approved.']])
  await run(sql`delete from payload_jobs where id = any(${sql.param(made)}::int[])`)
})

describe('the whole dashboard', () => {
  const parts = ['comments', 'stages', 'reviews', 'ratings', 'publications', 'misses', 'jobs'] as const
  const all = [...parts].sort()

  it.each([
    ['admin', all, true],
    ['editor', all, true],
    ['moderator', ['comments', 'ratings'], false],
    ['author', ['reviews', 'stages'], true],
  ] as const)('shows %s what the role allows', async (role, expected, mayWrite) => {
    const made = await makeUser(payload, role, role === 'author' ? profile : undefined)
    const user = { ...made, collection: 'users' } as User & { collection: 'users' }
    const data = await loadDashboard(await createLocalReq({ user }, payload), now)
    expect(parts.filter((part) => data[part] !== null).sort()).toEqual(expected)
    expect([data.mayWrite, data.profile]).toEqual([mayWrite, role === 'author' ? profile : null])
  })

  it('shows nothing to nobody, and no articles to an author without a profile', async () => {
    const nobody = await loadDashboard(await createLocalReq({}, payload), now)
    const user = { ...(await makeUser(payload, 'author')), collection: 'users' as const }
    const author = await loadDashboard(await createLocalReq({ user }, payload), now)
    expect(parts.filter((part) => nobody[part] !== null || author[part] !== null)).toEqual([])
  })
})
