import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { findAlreadyReceived } from '@/community/comments/already-received'
import { editOwnComment, withdrawOwnComment } from '@/community/comments/change-own-comment'
import { commentDigest } from '@/community/comments/comment-digest'
import { BAR } from '@/community/comments/covered-words'
import { findReportableComment } from '@/community/comments/find-reportable-comment'
import { findThreads } from '@/community/comments/find-threads'
import { findOwnComments } from '@/community/comments/own-comments'
import { editKeyOf } from '@/community/comments/sender-cookie'
import { senderHash } from '@/community/comments/sender-hashes'
import { textDigest } from '@/community/comments/text-digest'
import { findPersonalData } from '@/community/privacy/find-personal-data'
import { runInTransaction } from '@/db/run-in-transaction'
import { findCommentFeed } from '@/finding/feeds/find-comment-feed'
import { loadSite } from '@/site/settings/load-site'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeContact,
  makeEveryRole,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import type { CoveredComment, ShownWords } from './queue-view'

const SECRET = 'Bernadette Quill'
const sender = 'the cookie of a browser'

let payload: Payload
let staff: Record<Role, Staff>
let article: { id: number; slug?: string | null }
let text: string

beforeAll(async () => {
  payload = await testPayload()
  const author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
  article = await makeArticle(payload, { authors: [author] })
})

beforeEach(() => {
  text = `My doctor ${SECRET} said so ${randomUUID()}.`
})

type Who = Role | 'reader'
const tokenOf = (who: Who) => (who === 'reader' ? undefined : staff[who].token)
const comment = (status: 'pending' | 'approved' = 'approved') =>
  makeComment(payload, article.id, {
    text,
    textDigest: textDigest(text),
    editKey: editKeyOf(article.id, sender),
    status,
  })
const look = async (id: number, who: Who = 'moderator') => {
  const { status, body } = await rest(`/comments/${id}/covered`, { token: tokenOf(who) })
  return { status, body: body as unknown as CoveredComment }
}
const send = (id: number, body: object, who: Who = 'moderator') =>
  rest(`/comments/${id}/covered`, { method: 'POST', body, token: tokenOf(who) })
const secretIn = (words: string) => ({
  from: words.indexOf(SECRET),
  to: words.indexOf(SECRET) + SECRET.length,
})
const cover = async (id: number, covers = [secretIn(text)]) =>
  send(id, { covers, contentDigest: (await look(id)).body.contentDigest })
const read = (id: number) => payload.findByID({ collection: 'comments', id, depth: 0 })
const barred = () => text.replace(SECRET, BAR)

describe('covered words of a comment', () => {
  it('leave in no answer to readers, nor to staff who may not look', async () => {
    const { id } = await comment()
    const { status, body } = await cover(id)
    expect([status, (body as unknown as ShownWords).text]).toEqual([200, barred()])
    const site = await loadSite(payload)
    const answers = {
      page: (await findThreads(payload, article.id, 'newest'))?.items.find((one) => one.id === id),
      'own page of the comment': await findReportableComment(payload, id),
      feed: (await findCommentFeed(payload, site, article.slug ?? '', (name) => name))?.view.entries.find(
        ({ address }) => address.endsWith(`-${id}`),
      ),
      rest: (await rest(`/comments/${id}`, { token: tokenOf('admin') })).body,
      'rest of a role that writes': (await rest(`/comments/${id}`, { token: tokenOf('author') })).body,
      queue: (
        (await rest(`/comments/queue?show=approved`, { token: tokenOf('editor') })).body as {
          items: { id: number }[]
        }
      ).items.find((one) => one.id === id),
      'audit log': (
        await payload.find({
          collection: 'audit-log',
          where: { target: { equals: 'comments' }, targetId: { equals: id } },
          limit: 5,
          depth: 0,
        })
      ).docs,
    }
    for (const [where, answer] of Object.entries(answers)) {
      expect([where, answer], where).toEqual([where, expect.anything()])
      expect(JSON.stringify(answer), where).not.toContain('Quill')
    }
    expect(JSON.stringify(answers.feed)).toContain('[removed by a moderator]')
    expect(answers['audit log']).toMatchObject([
      { action: 'cover words of comment', actorName: staff.moderator.user.name },
    ])
  })

  it('cannot be asked for or ordered by', async () => {
    const { id } = await comment()
    await cover(id)
    const query = `where[id][equals]=${id}&where[covered.original][like]=Quill`
    const { status, body } = await rest(`/comments?${query}`, { token: tokenOf('editor') })
    expect([status, JSON.stringify(body).includes('Quill')]).toEqual([400, false])
  })

  it('are shown to moderators and administrators, and to nobody else', async () => {
    const { id } = await comment()
    await cover(id)
    for (const who of ['admin', 'moderator'] as const) {
      const { status, body } = await look(id, who)
      expect([who, status, body.original, body.covers]).toEqual([who, 200, text, [secretIn(text)]])
    }
    for (const who of ['editor', 'author', 'reader'] as const) {
      const { contentDigest } = (await look(id)).body
      expect([who, (await look(id, who)).status]).toEqual([who, 403])
      expect([who, (await send(id, { covers: [], contentDigest }, who)).status]).toEqual([who, 403])
    }
    expect((await read(id)).text).toBe(barred())
  })

  it('are uncovered again, which the log tells', async () => {
    const { id } = await comment()
    await cover(id)
    expect((await cover(id, [])).status).toBe(200)
    expect((await read(id)).text).toBe(text)
    const log = await payload.find({
      collection: 'audit-log',
      where: { targetId: { equals: id }, action: { equals: 'uncover words of comment' } },
      depth: 0,
    })
    expect(log.docs).toHaveLength(1)
  })

  it('are parts of the text, or nothing is covered', async () => {
    const { id } = await comment()
    for (const covers of [[{ from: 3, to: 3 }], [{ from: 0, to: 4999 }], [{ from: -1, to: 4 }], 'all']) {
      const { contentDigest } = (await look(id)).body
      expect((await send(id, { covers, contentDigest })).status).toBe(400)
    }
    expect((await send(id, { covers: [secretIn(text)] })).status).toBe(400)
    expect((await read(id)).text).toBe(text)
    expect((await look(2_000_000_000)).status).toBe(404)
  })

  it('are those that were looked at: of two who cover at once the second is told', async () => {
    const { id } = await comment()
    const { contentDigest } = (await look(id)).body
    expect((await send(id, { covers: [secretIn(text)], contentDigest })).status).toBe(200)
    const late = await send(id, { covers: [{ from: 0, to: 2 }], contentDigest })
    expect(late.status).toBe(409)
    expect(late.body.errors).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ text: barred() }) }),
    ])
    expect(JSON.stringify(late.body)).not.toContain('Quill')
  })

  it('are covered before it is approved, and the decision is about what readers get', async () => {
    const { id } = await comment('pending')
    const { body } = await cover(id)
    const { contentDigest } = body as unknown as ShownWords
    expect(contentDigest).toBe(commentDigest(await read(id)))
    const decided = await rest('/comments/decide', {
      method: 'POST',
      token: tokenOf('moderator'),
      body: { status: 'approved', comments: [{ id, was: 'pending', contentDigest }] },
    })
    expect([decided.status, (await read(id)).text]).toEqual([200, barred()])
  })
})

describe('to the sender of a comment with covered words', () => {
  const own = async (id: number) =>
    (await findOwnComments(payload, article.id, sender)).find((one) => one.id === id)
  const edit = (id: number, words: string) =>
    editOwnComment(payload, { article: article.id, comment: id, sender }, words, {
      status: 'approved',
      reasons: [],
    })

  it('its own page shows all words and which are covered', async () => {
    const { id } = await comment()
    await cover(id)
    expect(await own(id)).toMatchObject({ text, covered: [SECRET] })
  })

  it('an edit goes back to the queue and uncovers nothing', async () => {
    const { id } = await comment()
    await cover(id)
    await edit(id, `Again: ${text}`)
    const now = await read(id)
    expect([now.status, now.text]).toEqual(['pending', `Again: ${text}`])
    expect(JSON.stringify(now.reasons)).toContain('changedAfterCovering')
    expect((await look(id)).body.covers).toEqual([])
    // Without bars an edit stays public if the checks approve it.
    const other = await comment()
    await edit(other.id, `Again: ${text}`)
    expect((await read(other.id)).status).toBe('approved')
  })

  it('taking it back erases them, and the same words that arrive again are known', async () => {
    const { id } = await comment()
    await makeContact(payload, id, { senderHash: senderHash(sender), email: `${randomUUID()}@example.org` })
    await cover(id)
    const again = {
      article: article.id,
      parent: null,
      displayName: 'Robin',
      text,
      sender,
      address: '192.0.2.1',
    }
    expect(await findAlreadyReceived(payload, again)).toBe(id)
    await withdrawOwnComment(payload, { article: article.id, comment: id, sender })
    expect((await look(id)).body.original).toBe('–')
  })

  it('who asks for the own data gets them', async () => {
    const { id } = await comment()
    const email = `${randomUUID()}@example.org`
    await makeContact(payload, id, { email })
    await cover(id)
    const found = await runInTransaction(payload, (req) => findPersonalData(req, email))
    expect(found.comments).toMatchObject([{ id, text }])
  })
})
