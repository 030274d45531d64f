import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { findThreads } from '@/community/comments/find-threads'
import { findArticle } from '@/content/articles/find-article'
import { findCommentFeed } from '@/finding/feeds/find-comment-feed'
import { fallbackSite } from '@/site/settings/load-site'
import {
  makeArticle,
  makeAuthor,
  makeBan,
  makeComment,
  makeContact,
  makeErrorReport,
  makeHelpfulVote,
  makeSubscription,
  openRules,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

/** Each is a unique word, so that searching a response for it finds any leak. */
const secret = (what: string) => `${what}x${randomUUID().replaceAll('-', '')}`
const secrets = {
  email: `${secret('mail')}@example.org`,
  emailHash: secret('emailhash'),
  senderHash: secret('senderhash'),
  addressHash: secret('addresshash'),
  editKey: secret('editkey'),
  textDigest: secret('digest'),
  submissionKey: secret('submission'),
  reason: secret('reason'),
  voterKey: secret('voter'),
  networkHash: secret('network'),
  reporter: secret('reporter'),
  ban: secret('ban'),
  report: secret('report'),
}

let payload: Payload
let slug: string
let article: number
let comment: number

beforeAll(async () => {
  payload = await testPayload()
  const author = (await makeAuthor(payload)).id
  const live = await makeArticle(payload, { authors: [author] })
  slug = live.slug ?? ''
  article = live.id
  const { email, emailHash, senderHash, addressHash } = secrets
  comment = (
    await makeComment(payload, article, {
      status: 'approved',
      reasons: [{ check: 'links', verdict: 'hold', reason: secrets.reason }],
      editKey: secrets.editKey,
      textDigest: secrets.textDigest,
      submissionKey: secrets.submissionKey,
    })
  ).id
  await makeContact(payload, comment, { email, emailHash, senderHash, addressHash })
  await makeSubscription(payload, comment, { email, emailHash, confirmedAt: new Date().toISOString() })
  await makeBan(payload, { value: secrets.ban, label: secrets.ban })
  await makeErrorReport(payload, article, { email, text: secrets.report })
  await payload.create({
    collection: 'comment-reports',
    data: { comment, reason: 'abuse', senderHash: secrets.reporter },
  })
  await payload.create({
    collection: 'ratings',
    data: { author, stars: 4, voterKey: secrets.voterKey, networkHash: secrets.networkHash },
  })
  const vote = await makeHelpfulVote(payload, article)
  await payload.update({
    collection: 'helpful-votes',
    id: vote.id,
    data: { voterKey: `${secrets.voterKey}2` },
  })
})

/** Collections and the private fields that a reader might filter by. */
const asked: [CollectionSlug, string[]][] = [
  ['comments', ['reasons', 'editKey', 'textDigest', 'submissionKey', 'reportCount']],
  ['comment-contacts', ['email', 'emailHash', 'senderHash', 'addressHash']],
  ['comment-reports', ['senderHash', 'reason']],
  ['subscriptions', ['email', 'emailHash']],
  ['bans', ['value', 'label']],
  ['ratings', ['voterKey', 'networkHash', 'stars']],
  ['helpful-votes', ['voterKey', 'isHelpful']],
  ['error-reports', ['email', 'text']],
  ['users', ['email', 'name']],
]

const leaks = (text: string) =>
  Object.entries(secrets).flatMap(([name, value]) => (text.includes(value) ? [name] : []))

describe.each(asked)('a reader who asks REST for %s', (collection, fields) => {
  const ways = fields.flatMap((field) => [
    `?where[${field}][exists]=true`,
    `?where[${field}][like]=x`,
    `?sort=${field}`,
    `?select[${field}]=true`,
    `/count?where[${field}][exists]=true`,
  ])

  it.each(['', '?limit=100&depth=3', '/1', '/count', '/versions', ...ways])(
    'gets nothing by %s',
    async (way) => {
      const { status, body } = await rest(`/${collection}${way}`)
      expect([401, 403, 404]).toContain(status)
      expect(leaks(JSON.stringify(body))).toEqual([])
      expect(JSON.stringify(body)).not.toMatch(/totalDocs|"docs"/)
    },
  )
})

describe('a reader', () => {
  it.each([
    `/articles/1?depth=3&joins[comments][limit]=10`,
    `/authors?depth=3&select[email]=true&joins[ratings][sort]=voterKey`,
    `/globals/settings?depth=3`,
    `/payload-jobs`,
    `/payload-kv`,
    `/payload-preferences`,
    `/payload-locked-documents`,
    `/comments/queue`,
    `/audit-log?limit=100`,
  ])('gets nothing private by %s', async (path) => {
    const { status, body } = await rest(path)
    expect([401, 403, 404]).toContain(status)
    expect(leaks(JSON.stringify(body))).toEqual([])
  })

  it('cannot tell a private value by a filter of our own queries, even through relations', async () => {
    const guesses: [CollectionSlug, object][] = [
      ['comments', { editKey: { equals: secrets.editKey } }],
      ['comments', { textDigest: { equals: secrets.textDigest } }],
      ['articles', { 'comments.email': { equals: secrets.email } }],
    ]
    for (const [collection, where] of guesses) {
      const found = await payload.find({ collection, where: where as never, overrideAccess: false }).then(
        ({ totalDocs }) => totalDocs,
        () => 0,
      )
      expect(found).toBe(0)
    }
  })

  it('finds nothing private in a page’s data or a feed', async () => {
    const pages = [
      await findArticle(payload, slug, openRules),
      await findThreads(payload, article, 'newest'),
      await findCommentFeed(payload, fallbackSite(), slug, (name) => name),
    ]
    expect(pages.every((page) => page !== null)).toBe(true)
    expect(JSON.stringify(pages)).toContain(`"id":${comment}`)
    expect(leaks(JSON.stringify(pages))).toEqual([])
  })
})
