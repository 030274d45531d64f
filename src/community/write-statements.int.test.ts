import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { rateAuthor } from '@/community/ratings/rate-author'
import { countStatements } from '@/testing/count-statements'
import { makeArticle, makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { submitComment } from './comments/submit-comment'
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

it('a comment takes six statements in one transaction, after one that looks for it', async () => {
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
  expect([sent[1], sent.at(-1)]).toEqual(['begin', 'commit'])
  expect(sent.slice(2, -1), sent.join('\n')).toHaveLength(6)
})

it('an answer whether an article helped takes one statement', async () => {
  expect(
    await sentBy(() => voteHelpful(payload, { article, isHelpful: true, voter: 'counted' })),
  ).toHaveLength(1)
})
