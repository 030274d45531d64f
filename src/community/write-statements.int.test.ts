import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { rateAuthor } from '@/community/ratings/rate-author'
import { countStatements } from '@/testing/count-statements'
import { makeArticle, makeAuthor, makeComment } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { reportComment } from './comments/report-comment'
import { submitComment } from './comments/submit-comment'
import { submitReport } from './error-reports/submit-report'
import { voteHelpful } from './helpfulness/vote-helpful'

let payload: Payload
let author: number
let article: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  article = (await makeArticle(payload, { authors: [author] })).id
})

/** The first words of what is sent, without BEGIN and COMMIT, which must stand around all the rest but reads before. */
async function sentBy(write: () => Promise<unknown>): Promise<string[]> {
  const { statements } = await countStatements(write)
  return statements.map(({ text }) => text.trim().split(/\s+/, 3).join(' ').toLowerCase())
}

it('a rating takes five statements in one transaction, and so does its change', async () => {
  const rate = (stars: number) =>
    rateAuthor(payload, { author, stars, voter: 'counted voter', network: 'counted network' })
  for (const stars of [4, 5]) {
    const sent = await sentBy(() => rate(stars))
    expect([sent[0], sent.at(-1)]).toEqual(['begin', 'commit'])
    expect(sent.slice(1, -1), sent.join('\n')).toHaveLength(5)
  }
})

it('a comment takes five statements, all in one transaction', async () => {
  const sent = await sentBy(() =>
    submitComment(payload, {
      article,
      parent: null,
      values: { displayName: 'Robin', email: '', text: 'Some counted words.', wantsReplies: false },
      submission: 'counted submission',
      address: '192.0.2.1',
      sender: 'counted sender',
      decision: { status: 'pending', reasons: [] },
      contactDays: 90,
    }),
  )
  expect([sent[0], sent.at(-1)]).toEqual(['begin', 'commit'])
  expect(sent.slice(1, -1), sent.join('\n')).toHaveLength(5)
})

it('a report of a comment takes at most five statements in one transaction', async () => {
  const comment = await makeComment(payload, article, { status: 'approved' })
  const sent = await sentBy(() =>
    reportComment(payload, { comment: comment.id, reason: 'abuse', network: 'counted network' }),
  )
  expect([sent[0], sent.at(-1)]).toEqual(['begin', 'commit'])
  expect(sent.length - 2, sent.join('\n')).toBeLessThanOrEqual(5)
})

it('an answer whether an article helped takes one statement, and so does the report of an error', async () => {
  expect(
    await sentBy(() => voteHelpful(payload, { article, isHelpful: true, voter: 'counted' })),
  ).toHaveLength(1)
  const values = { text: 'A counted error.', email: '' }
  expect(await sentBy(() => submitReport(payload, { article, values, submission: 'counted' }))).toHaveLength(
    1,
  )
})
