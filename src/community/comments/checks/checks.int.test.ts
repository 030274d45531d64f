import { randomInt, randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { networkHash } from '@/forms/network-hash'
import { makeArticle, makeAuthor, makeComment, makeContact, makeEveryRole } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { commentDigest } from '../comment-digest'
import { receiveComment } from '../receive-comment'
import { emailHash, senderHash } from '../sender-hashes'
import { textDigest } from '../text-digest'
import { readEvidence } from './evidence'
import type { Sent } from './evidence-queries'

import { issueFormToken } from './form-token'
import type { CheckResult } from './run-checks'
import { isUnderAttack, secondsToWait } from './under-attack'
import { hold } from './verdict'

let payload: Payload
let article: number
let author: number
let sent: Sent

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  article = (await makeArticle(payload, { authors: [author] })).id
})

beforeEach(() => {
  const id = randomUUID()
  const text = `The words ${id}, which are long enough to be compared with those of other comments.`
  sent = { sender: id, network: id, email: `${id}@example.org`, text }
})

type Status = 'approved' | 'rejected' | 'spam' | 'pending'

async function earlier(status: Status, contact: Record<string, unknown> = {}): Promise<number> {
  const { id } = await makeComment(payload, article, { status })
  await makeContact(payload, id, { senderHash: senderHash(sent.sender), ...contact })
  return id
}

const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)

describe('repeats', () => {
  it('finds the same words, and much the same ones, for 30 days', async () => {
    const same = sent.text.toUpperCase()
    const { id } = await makeComment(payload, article, {
      text: same,
      textDigest: textDigest(same),
      status: 'spam',
    })
    expect((await readEvidence(payload, sent)).repeats).toEqual({ sameText: 1, sameTextSpam: 1, similar: 1 })
    expect((await readEvidence(payload, { ...sent, comment: id })).repeats).toEqual({
      sameText: 0,
      sameTextSpam: 0,
      similar: 0,
    })
    await run(sql`update comments set created_at = now() - interval '31 days' where id = ${id}`)
    expect((await readEvidence(payload, sent)).repeats).toEqual({ sameText: 0, sameTextSpam: 0, similar: 0 })
  })
})

describe('recent', () => {
  it('counts by browser and by network', async () => {
    await earlier('pending')
    await earlier('pending', { senderHash: 'another', addressHash: networkHash(sent.network) })
    expect((await readEvidence(payload, sent)).recent).toEqual({ bySender: 1, byNetwork: 1 })
  })
})

describe('history', () => {
  it('trusts a browser from an approved comment until the next one is refused', async () => {
    await earlier('pending')
    expect((await readEvidence(payload, sent)).history).toEqual({
      approved: 0,
      rejected: 0,
      spam: 0,
      isTrusted: false,
    })
    await earlier('approved')
    expect((await readEvidence(payload, sent)).history.isTrusted).toBe(true)
    await earlier('rejected')
    expect((await readEvidence(payload, sent)).history).toEqual({
      approved: 1,
      rejected: 1,
      spam: 0,
      isTrusted: false,
    })
  })

  it('takes an e-mail address for the sender’s only where this browser confirmed it', async () => {
    const confirmed = { emailHash: emailHash(sent.email), confirmedAt: new Date().toISOString() }
    await earlier('approved', { ...confirmed, senderHash: 'the telephone' })
    expect((await readEvidence(payload, sent)).history.isTrusted).toBe(false)
    await earlier('pending', confirmed)
    expect((await readEvidence(payload, sent)).history.isTrusted).toBe(true)
  })
})

describe('bans', () => {
  const ban = (kind: 'sender' | 'email' | 'network', value: string, days = 1) =>
    payload.create({
      collection: 'bans',
      data: {
        kind,
        value,
        label: kind,
        until: new Date(Date.now() + days * 86_400_000).toISOString(),
        createdBy: 'm',
      },
    })

  it('hold for sender, network and e-mail pattern until their day', async () => {
    await ban('sender', senderHash(sent.sender), -1)
    expect((await readEvidence(payload, sent)).ban).toBeNull()
    await ban('email', `${sent.email.slice(0, 20)}*@example.org`)
    expect((await readEvidence(payload, sent)).ban).toMatchObject({ kind: 'email' })
    expect((await readEvidence(payload, { ...sent, email: '' })).ban).toBeNull()
    await ban('network', networkHash(sent.network))
    expect((await readEvidence(payload, { ...sent, email: '' })).ban).toMatchObject({ kind: 'network' })
    await ban('sender', senderHash(sent.sender))
    expect((await readEvidence(payload, sent)).ban).not.toBeNull()
  })
})

describe('an attack', () => {
  const odd: CheckResult = {
    status: 'pending',
    reasons: [{ check: 'links', verdict: 'hold', finding: ['links', 4] }],
  }
  const clean: CheckResult = { status: 'approved', reasons: [] }
  const inDanger: CheckResult = {
    status: 'pending',
    reasons: [hold('crisis', 0, ['danger', 'want to die'])],
  }

  it('is much spam within ten minutes, and makes those wait whose comment looks like it', async () => {
    await run(sql`update comments set created_at = now() - interval '90 days'`)
    for (let i = 0; i < 9; i += 1) await makeComment(payload, article, { status: 'spam' })
    expect(await isUnderAttack(payload)).toBe(false)
    expect(await secondsToWait(payload, 'on', 20, clean)).toBe(40)
    expect(await secondsToWait(payload, 'under-attack', 20, odd)).toBe(0)
    await makeComment(payload, article, { status: 'spam' })
    expect(await secondsToWait(payload, 'under-attack', 20, odd)).toBe(40)
    expect(await secondsToWait(payload, 'under-attack', 20, { status: 'spam', reasons: [] })).toBe(40)
    expect(await secondsToWait(payload, 'under-attack', 20, clean)).toBe(0)
    expect(await secondsToWait(payload, 'under-attack', 20, inDanger)).toBe(0)
    expect(await secondsToWait(payload, 'under-attack', 60, odd)).toBe(0)
    expect(await secondsToWait(payload, 'off', 0, odd)).toBe(0)
    expect(await sendWords('It helped me to read that this goes away.')).toBe(303)
    expect(await sendWords('Win now at www.a.example www.b.example www.c.example www.d.example')).toBe(429)
    for (let i = 0; i < 11; i += 1) await makeComment(payload, article, { status: 'approved' })
    expect(await isUnderAttack(payload)).toBe(false)
  })
})

describe('what nobody sees', () => {
  const latest = async () =>
    (
      await payload.find({
        collection: 'comments',
        where: { article: { equals: article } },
        sort: '-id',
        limit: 1,
      })
    ).docs[0]

  it('is taken out of name and words before they are judged and stored, and named to the moderator', async () => {
    const words = `Buy che\u200bap pi\u2060lls ${randomUUID()} and tell me more of it, please`
    expect(await sendWords(words, 'Jane \u202eDM ,eoR')).toBe(303)
    const stored = await latest()
    expect(stored).toMatchObject({
      displayName: 'Jane DM ,eoR',
      text: words.replace(/[\u200b\u2060]/g, ''),
      reasons: expect.arrayContaining([
        { check: 'characters', verdict: 'hold', finding: ['invisibleSigns', 3] },
      ]),
    })
  })

  it('is no name and no comment by itself', async () => {
    const before = await latest()
    expect(await sendWords('Fine, thank you for it.', '\u3164\u115f')).toBe(400)
    expect(await sendWords('\u2800\u00ad\u200b')).toBe(400)
    expect((await latest())?.id).toBe(before?.id)
  })
})

async function sendWords(text: string, displayName = 'Robin'): Promise<number> {
  const { slug } = await payload.findByID({ collection: 'articles', id: article, depth: 0 })
  const submission = issueFormToken(article, new Date(Date.now() - 20_000))
  const request = new Request(`http://localhost/articles/${slug}/comment`, {
    method: 'POST',
    body: new URLSearchParams({ text, displayName, email: '', submission }),
    headers: { 'sec-fetch-site': 'same-origin', 'x-client-address': `203.0.113.${randomInt(256)}` },
  })
  return (await receiveComment(slug ?? '', request)).status
}

describe('learning', () => {
  const learned = async (id: number) =>
    (await run(sql`select is_spam from learned_comments where comment_id = ${id}`)).rows[0]?.is_spam ?? null

  it('follows the moderator’s last decision, and back', async () => {
    const comment = await makeComment(payload, article, { status: 'pending' })
    const { user } = (await makeEveryRole(payload, author)).moderator
    const contentDigest = commentDigest(comment)
    const decide = (status: Status) =>
      payload.update({ collection: 'comments', id: comment.id, data: { status, contentDigest }, user })
    await decide('spam')
    expect(await learned(comment.id)).toBe(true)
    await decide('approved')
    expect(await learned(comment.id)).toBe(false)
    await decide('rejected')
    expect(await learned(comment.id)).toBeNull()
  })

  it('takes nothing from what no member of staff decided', async () => {
    const { id } = await makeComment(payload, article, { status: 'pending' })
    await payload.update({ collection: 'comments', id, data: { status: 'spam' } })
    expect(await learned(id)).toBeNull()
  })
})

describe('the names that a reader must not be taken for', () => {
  const nameOfSite = async () => (await readEvidence(payload, sent)).siteName
  const nameOfAuthor = async () => (await makeAuthor(payload, { name: `Ada ${randomUUID()}` })).name

  it('are the site’s and those of its authors and staff', async () => {
    const name = `Ada Known ${randomUUID().slice(0, 8)}`
    await makeAuthor(payload, { name })
    const { user } = (await makeEveryRole(payload, author)).moderator
    const { siteName, people } = await readEvidence(payload, sent)
    expect(siteName).not.toBe('')
    expect(people).toEqual(expect.arrayContaining([name, user.name]))
  })

  it.each([
    ['Thank you, this put my mind at rest.', 'namedAsSite', nameOfSite],
    ['Mine went away after two quiet weeks.', 'namedAsRole', async () => 'Webmaster'],
    ['Swimming did more for me than any pill.', 'namedAsClinician', async () => 'Dr. Robin'],
    ['My aunt had the very same at that age.', 'namedAsPerson', nameOfAuthor],
  ])('make a comment wait for a moderator who is told so: %s %s', async (text, code, nameOf) => {
    expect(await sendWords(text, await nameOf())).toBe(303)
    const where = { text: { equals: text } }
    const { docs } = await payload.find({ collection: 'comments', where, sort: '-id', limit: 1 })
    expect(docs).toMatchObject([
      {
        status: 'pending',
        reasons: [{ check: 'name', finding: expect.arrayContaining([code]), verdict: 'hold' }],
      },
    ])
  })
})
