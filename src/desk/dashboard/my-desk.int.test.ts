import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { queueChange } from '@/jobs/testing/queue-change'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeEveryRole,
  makeHelpfulVote,
  makeStaff,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { findMyDesk, turns } from './find-my-desk'
import { findOwnArticles } from './find-own-articles'

let payload: Payload
let staff: Record<Role, Staff>
let reviewer: Staff
let writerProfile: number
let reviewerProfile: number
let symptom: number

beforeAll(async () => {
  payload = await testPayload()
  writerProfile = (await makeAuthor(payload)).id
  reviewerProfile = (await makeAuthor(payload)).id
  symptom = (await makeSymptom(payload)).id
  staff = await makeEveryRole(payload, writerProfile)
  reviewer = await makeStaff(payload, 'author', reviewerProfile)
})

const draftOf = (data: object = {}) =>
  makeArticle(payload, {
    authors: [writerProfile],
    reviewer: reviewerProfile,
    summary: 'In a sentence.',
    symptoms: [symptom],
    _status: 'draft',
    ...data,
  })
const move = async (who: Staff, id: number, name: string, note = '') => {
  const body = { contentDigest: await stampOf(payload, id), note }
  const { status } = await rest(`/articles/${id}/${name}`, { method: 'POST', token: who.token, body })
  expect(status).toBe(200)
}
const give = (id: number, who: Staff, due: string | null) =>
  rest(`/articles/${id}/assignment`, {
    method: 'POST',
    token: staff.editor.token,
    body: { assignee: who.user.id, due },
  })
const deskOf = async ({ user }: Staff) =>
  findMyDesk(await createLocalReq({ user: { ...user, collection: 'users' } }, payload), new Date())
/** In whose lists an article is. */
async function placesOf(id: number): Promise<Record<string, string>> {
  const places: Record<string, string> = {}
  for (const [name, who] of Object.entries({ ...staff, reviewer })) {
    const desk = await deskOf(who)
    const turn = turns.find((one) => desk[one].first.some((waiting) => waiting.id === id))
    if (turn) places[name] = turn
  }
  return places
}
/** Other tests' articles must not fill the lists. */
const clear = async () =>
  (await connectionOf(payload)).execute(sql`
    update _articles_v set version_stage = 'draft', version_review_due = null where latest`)

describe('my desk', () => {
  it('follows an article from person to person', async () => {
    await clear()
    const { id } = await draftOf()
    expect(await placesOf(id)).toEqual({ author: 'to-write' })
    await move(staff.author, id, 'submit', 'Please look.')
    expect(await placesOf(id)).toEqual({ reviewer: 'to-review' })
    const [asked] = (await deskOf(reviewer))['to-review'].first
    expect(asked).toMatchObject({ id, who: 'The author', note: 'Please look.' })
    await move(reviewer, id, 'return', 'Add a source.')
    expect(await placesOf(id)).toEqual({ author: 'returned' })
    const [returned] = (await deskOf(staff.author)).returned.first
    expect(returned).toMatchObject({ id, who: 'The author', note: 'Add a source.', due: null })
    expect(returned?.at).toMatch(/^\d{4}-/)
    await move(staff.author, id, 'submit')
    await move(reviewer, id, 'approve')
    expect(await placesOf(id)).toEqual({ admin: 'to-publish', editor: 'to-publish' })
    await queueChange(
      payload,
      staff.editor.user,
      { article: id, action: 'publish' },
      new Date(Date.now() + 9e6),
    )
    expect(await placesOf(id)).toEqual({})
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    expect(await placesOf(id)).toEqual({})
  })

  it.each([
    ['nobody', () => ({ reviewer: null })],
    ['somebody without an account', async () => ({ reviewer: (await makeAuthor(payload)).id })],
    ['its own writer', () => ({ authors: [writerProfile, reviewerProfile] })],
  ])('asks the editors for a review that %s can give', async (_, data) => {
    await clear()
    const { id } = await draftOf(await data())
    await move(staff.author, id, 'submit')
    expect(await placesOf(id)).toEqual({ admin: 'to-review', editor: 'to-review' })
  })

  it('has what was returned to whoever sent it for its writer', async () => {
    await clear()
    const { id } = await draftOf()
    await move(staff.editor, id, 'submit')
    await move(reviewer, id, 'return', 'No.')
    expect(await placesOf(id)).toEqual({ author: 'returned', editor: 'returned' })
  })

  it('has what was given to one, the most urgent first, and says when it is late', async () => {
    await clear()
    const [later, sooner] = [await draftOf(), await draftOf()]
    await give(later.id, staff.editor, '2099-02-01')
    await give(sooner.id, staff.editor, '2026-01-01')
    const { given } = await deskOf(staff.editor)
    expect(given.total).toBe(2)
    expect(given.first).toMatchObject([
      { id: sooner.id, who: 'The editor', due: '2026-01-01' },
      { id: later.id, due: '2099-02-01' },
    ])
  })

  it('reminds writer and reviewer of a review that is due', async () => {
    await clear()
    const reviewDue = new Date(Date.now() + 20 * 86_400_000).toISOString()
    const { id } = await draftOf({ _status: 'published', reviewDue })
    expect(await placesOf(id)).toEqual({ author: 'review-due', reviewer: 'review-due' })
  })

  it('counts all and lists the first', async () => {
    await clear()
    const writer = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
    const [own] = [writer.user.author].map((one) => (typeof one === 'object' ? one?.id : one))
    for (let count = 0; count < 8; count++) await draftOf({ authors: [own] })
    const desk = await deskOf(writer)
    expect([desk['to-write'].total, desk['to-write'].first.length]).toEqual([8, 6])
  })
})

it('an author sees the own live articles with what readers say, and nobody else’s', async () => {
  const profile = (await makeAuthor(payload)).id
  const mine = await makeArticle(payload, { authors: [profile] })
  const quiet = await makeArticle(payload, { authors: [profile] })
  await makeArticle(payload, { authors: [profile], _status: 'draft' })
  await makeArticle(payload, { authors: [writerProfile] })
  for (const status of ['approved', 'approved', 'pending', 'spam'] as const)
    await makeComment(payload, mine.id, { status })
  for (let count = 0; count < 10; count++) await makeHelpfulVote(payload, mine.id, count > 2)
  await makeHelpfulVote(payload, quiet.id)
  const connection = await connectionOf(payload)
  const rate = (votes: number) =>
    connection.execute(sql`insert into rating_summaries (author_id, votes, stars_sum, distribution)
      values (${profile}, ${votes}, ${votes * 4}, '{0,0,0,1,0}')
      on conflict (author_id) do update set votes = excluded.votes, stars_sum = excluded.stars_sum`)
  await rate(2)
  const read = async () => findOwnArticles(await createLocalReq({}, payload), profile)
  expect(await read()).toMatchObject({
    total: 2,
    rating: { votes: 2, mean: null },
    articles: [
      { id: mine.id, comments: 2, lastComment: expect.any(String), helpful: { yes: 7, all: 10 } },
      { id: quiet.id, comments: 0, lastComment: null, helpful: null },
    ],
  })
  await rate(6)
  expect((await read()).rating).toEqual({ votes: 6, mean: 4 })
})
