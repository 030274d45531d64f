import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import type { Comment } from '@/payload-types'
import { makeArticle, makeAuthor, makeComment, makeContact, makeSubscription } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { type Decision, editOwnComment, withdrawOwnComment } from './change-own-comment'
import type { Reason } from './checks/verdict'
import { WITHDRAWN } from './comment-rules'
import { COMMENTS_A_PAGE } from './cut-pages'
import { findPageOf, findThreads } from './find-threads'
import { EDIT_MINUTES, findOwnComments } from './own-comments'
import { reportComment } from './report-comment'
import { editKeyOf } from './sender-cookie'
import { HIDING_A_DAY } from './weigh-report'

let payload: Payload
let author: number
let article: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload, { name: 'Dr. Own', slug: `own-${randomUUID().slice(0, 8)}` })).id
})

beforeEach(async () => {
  article = (await makeArticle(payload, { authors: [author] })).id
})

const at = (minute: number) => new Date(Date.now() - 3_600_000 + minute * 60_000).toISOString()
const approved = (minute: number, data: Partial<Comment> = {}) =>
  makeComment(payload, article, { status: 'approved', createdAt: at(minute), ...data })
const read = async (id: number) => payload.findByID({ collection: 'comments', id, depth: 0 })

describe('threads', () => {
  it('hold replies of any depth, and say who speaks and to whom', async () => {
    const first = await approved(1, { displayName: 'Ruth' })
    const second = await approved(2)
    const reply = await approved(3, { parent: first.id, root: first.id, voice: 'author', profile: author })
    const deeper = await approved(4, { parent: reply.id, root: first.id, voice: 'staff' })
    const list = await findThreads(payload, article, 'oldest')
    expect(list?.items.map(({ id, depth }) => [id, depth])).toEqual([
      [first.id, 0],
      [reply.id, 1],
      [deeper.id, 2],
      [second.id, 0],
    ])
    expect(list?.items[1]).toMatchObject({
      voice: 'author',
      profileSlug: expect.stringMatching(/^own-/),
      replyTo: { id: first.id, displayName: 'Ruth' },
    })
    const newest = await findThreads(payload, article, 'newest')
    expect(newest?.items.map(({ id }) => id)).toEqual([second.id, first.id, reply.id, deeper.id])
  })

  it('keep the place of what cannot be read, without a word or a name of it', async () => {
    const hidden = await approved(1, { text: 'Secret words', displayName: 'Secret name' })
    await approved(2, { parent: hidden.id, root: hidden.id })
    await payload.update({ collection: 'comments', id: hidden.id, data: { status: 'rejected' } })
    const list = await findThreads(payload, article, 'oldest')
    expect(list).toMatchObject({ total: 1, items: [{ id: hidden.id, isGone: true, text: '' }, { depth: 1 }] })
    expect(list?.items[1]?.replyTo).toBeNull()
    expect(JSON.stringify(list)).not.toContain('Secret')
  })

  it('come in pages, and a comment is found on its page', async () => {
    const ids: number[] = []
    for (let minute = 0; minute <= COMMENTS_A_PAGE; minute++) ids.push((await approved(minute)).id)
    const second = await findThreads(payload, article, 'oldest', 2)
    expect(second).toMatchObject({
      page: 2,
      pages: 2,
      total: COMMENTS_A_PAGE + 1,
      items: [{ id: ids.at(-1) }],
    })
    expect(await findThreads(payload, article, 'oldest', 3)).toBeNull()
    const last = ids.at(-1) ?? 0
    expect(await findPageOf(payload, article, last, 'oldest')).toBe(2)
    expect(await findPageOf(payload, article, last, 'newest')).toBe(1)
    const pending = await makeComment(payload, article)
    expect(await findPageOf(payload, article, pending.id, 'oldest')).toBeNull()
  })
})

describe('a sender', () => {
  const sender = 'the cookie of a browser'
  const own = (data: Partial<Comment> = {}) =>
    makeComment(payload, article, { editKey: editKeyOf(article, sender), ...data })
  const fine: Decision = { status: 'approved', reasons: [] }

  it('finds the own comments of the last quarter of an hour on this article, and no others', async () => {
    const mine = await own()
    const old = new Date(Date.now() - EDIT_MINUTES * 60_000 - 1000).toISOString()
    await own({ createdAt: old })
    await makeComment(payload, article, { editKey: editKeyOf(article, 'another browser') })
    await makeComment(payload, article)
    expect((await findOwnComments(payload, article, sender)).map(({ id }) => id)).toEqual([mine.id])
    expect(await findOwnComments(payload, article + 1, sender)).toEqual([])
  })

  it('changes words, which never makes a comment more public than it was', async () => {
    const waiting = await own()
    const shown = await own({ status: 'approved' })
    const edit = (comment: number, decision: Parameters<typeof editOwnComment>[3]) =>
      editOwnComment(payload, { article, comment, sender }, 'New words', decision)
    expect(await edit(waiting.id, fine)).toBe(true)
    expect(await read(waiting.id)).toMatchObject({ text: 'New words', status: 'pending' })
    await edit(shown.id, fine)
    expect(await read(shown.id)).toMatchObject({ status: 'approved', editedAt: expect.any(String) })
    const held: Reason = { check: 'links', verdict: 'hold', finding: ['links', 9] }
    await edit(shown.id, { status: 'pending', reasons: [held] })
    expect(await read(shown.id)).toMatchObject({ status: 'pending', reasons: [held] })
    await edit(waiting.id, { status: 'spam', reasons: [] })
    expect(await read(waiting.id)).toMatchObject({ status: 'spam' })
  })

  it('takes a comment back: words, name and what was given in confidence are gone, its replies stay', async () => {
    const mine = await own({ status: 'approved', displayName: 'Ruth' })
    await makeContact(payload, mine.id)
    await makeSubscription(payload, mine.id)
    const reply = await approved(60, { parent: mine.id, root: mine.id })
    expect(await withdrawOwnComment(payload, { article, comment: mine.id, sender })).toBe(true)
    expect(await read(mine.id)).toMatchObject({
      status: 'withdrawn',
      text: WITHDRAWN,
      displayName: WITHDRAWN,
    })
    const where = { comment: { equals: mine.id } }
    expect((await payload.count({ collection: 'comment-contacts', where })).totalDocs).toBe(0)
    expect((await payload.count({ collection: 'subscriptions', where })).totalDocs).toBe(0)
    expect((await findThreads(payload, article, 'oldest'))?.items).toMatchObject([
      { id: mine.id, isGone: true, displayName: '' },
      { id: reply.id },
    ])
  })

  it('cannot touch what belongs to another browser, or what is too old', async () => {
    const other = await makeComment(payload, article, { text: 'Not mine' })
    const old = await own({ createdAt: new Date(Date.now() - 16 * 60_000).toISOString(), text: 'Too old' })
    for (const comment of [other.id, old.id]) {
      expect(await withdrawOwnComment(payload, { article, comment, sender })).toBe(false)
      expect(await editOwnComment(payload, { article, comment, sender }, 'x', fine)).toBe(false)
    }
    expect([(await read(other.id)).text, (await read(old.id)).text]).toEqual(['Not mine', 'Too old'])
  })
})

describe('reports', () => {
  const report = (comment: number, network: string) =>
    reportComment(payload, { comment, reason: 'abuse', network })

  const now = () => new Date().toISOString()
  const fresh = (data: Partial<Comment> = {}) =>
    makeComment(payload, article, { status: 'approved', createdAt: now(), ...data })
  const decide = (id: number, status: 'approved' | 'rejected') =>
    payload.update({
      collection: 'comments',
      id,
      data: { status, moderatedAt: new Date(Date.now() + 1000).toISOString() },
    })
  /** A network whose earlier report was upheld, or not. */
  async function known(outcome: 'approved' | 'rejected'): Promise<string> {
    const network = randomUUID()
    const { id } = await fresh()
    await report(id, network)
    await decide(id, outcome)
    return network
  }

  it('of three networks of which nothing is known hide nothing, and are in the queue; one network counts once', async () => {
    const ids = [(await fresh()).id, (await fresh()).id]
    const networks = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of ids) for (const network of [...networks, ...networks]) await report(id, network)
    for (const id of ids) expect(await read(id)).toMatchObject({ status: 'approved', reportCount: 3 })
  })

  it('of three whose reports moderators followed before hide what none has seen', async () => {
    const { id } = await fresh()
    for (const network of [await known('rejected'), await known('rejected'), await known('approved')]) {
      await report(id, network)
    }
    expect((await read(id)).status).toBe('approved')
    await report(id, await known('rejected'))
    expect(await read(id)).toMatchObject({
      status: 'pending',
      reportCount: 4,
      reasons: [{ check: 'reports', finding: ['reported', 4] }],
    })
  })

  it('hide nothing that a moderator has seen, unless its words are new', async () => {
    const telling = [await known('rejected'), await known('rejected'), await known('rejected')]
    const seen = await fresh({ moderatedAt: now() })
    for (const network of telling) await report(seen.id, network)
    expect(await read(seen.id)).toMatchObject({ status: 'approved', reportCount: 3 })
    const earlier = new Date(Date.now() - 60_000).toISOString()
    const edited = await fresh({ moderatedAt: earlier, editedAt: now() })
    for (const network of telling) await report(edited.id, network)
    expect((await read(edited.id)).status).toBe('pending')
  })

  it('of many unknown readers hide it all the same, counted right when they come at the same moment', async () => {
    const { id } = await fresh()
    await Promise.all(Array.from({ length: 12 }, () => report(id, randomUUID())))
    expect(await read(id)).toMatchObject({ status: 'pending', reportCount: 12 })
  })

  it('of one set of networks hide no more than a few comments a day', async () => {
    const networks = Array.from({ length: 12 }, () => randomUUID())
    const ids: number[] = []
    for (let index = 0; index < HIDING_A_DAY + 2; index += 1) ids.push((await fresh()).id)
    for (const id of ids) await Promise.all(networks.map((network) => report(id, network)))
    const states = await Promise.all(ids.map(async (id) => (await read(id)).status))
    expect(states.filter((status) => status === 'pending')).toHaveLength(HIDING_A_DAY)
    // Concurrent reports of one network weigh no more.
    const others = [await fresh(), await fresh(), await fresh(), await fresh(), await fresh()]
    await Promise.all(others.map(({ id }) => report(id, 'one network')))
    const connection = await connectionOf(payload)
    const { rows } = await connection.execute(sql`
      select r.id from comment_reports r join comment_report_weights w on w.report_id = r.id
      where w.weight > 0 and r.comment_id = any(${sql.param(others.map(({ id }) => id))}::int[])`)
    expect(rows).toHaveLength(HIDING_A_DAY)
  })

  it('do not take a reply of the author or of staff out of sight', async () => {
    const { id } = await approved(1, { voice: 'author', profile: author })
    for (const network of ['a', 'b', 'c', 'd']) await report(id, network)
    expect((await read(id)).status).toBe('approved')
  })

  it('say nothing that leads to the reporter', async () => {
    const { id } = await approved(1)
    await report(id, '192.0.2.99')
    const { docs } = await payload.find({
      collection: 'comment-reports',
      where: { comment: { equals: id } },
      showHiddenFields: true,
    })
    expect(docs).toHaveLength(1)
    expect(JSON.stringify(docs)).not.toContain('192.0.2.99')
  })
})
