import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { submitComment } from '@/community/comments/submit-comment'
import { rateAuthor } from '@/community/ratings/rate-author'
import { runInTransaction } from '@/db/run-in-transaction'
import {
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeComment,
  makeMedia,
  makePage,
  makeRedirect,
  makeSymptom,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { purge } from './purge'
import { decodePurge, PURGE_CHANNEL, type PurgeMessage } from './purge-message'
import { tags } from './tags'

let payload: Payload
let listener: pg.Client
let heard: string[] = []
let author: number
let symptom: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  symptom = (await makeSymptom(payload)).id
  // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
  listener = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  listener.on('notification', ({ payload: text }) => heard.push(text ?? ''))
  await listener.connect()
  await listener.query(`listen ${PURGE_CHANNEL}`)
})

afterAll(() => listener.end())

/**
 * Everything purged since the last call. Postgres delivers in commit order, so a marker sent last proves that
 * nothing is outstanding.
 */
async function purged(): Promise<PurgeMessage> {
  const marker = `marker ${randomUUID()}`
  await listener.query('select pg_notify($1, $2)', [PURGE_CHANNEL, marker])
  await expect.poll(() => heard.includes(marker)).toBe(true)
  const messages = heard.filter((text) => !text.startsWith('marker')).map((text) => decodePurge(text))
  heard = []
  const all = (list: 'stale' | 'drop') =>
    [...new Set(messages.flatMap((message) => message?.[list] ?? ['unreadable']))].sort()
  return { stale: all('stale'), drop: all('drop') }
}

const nothing: PurgeMessage = { stale: [], drop: [] }
const sorted = ({ stale = [], drop = [] }: Partial<PurgeMessage>) => ({
  stale: [...stale].sort(),
  drop: [...drop].sort(),
})

beforeEach(async () => {
  await purged()
})
afterEach(() => {
  heard = []
})

const around = () => [tags.articles, tags.missing, tags.author(author), tags.symptom(symptom)]

async function liveArticle() {
  const article = await makeArticle(payload, { authors: [author], symptoms: [symptom] })
  await purged()
  return article
}

describe('a change of an article', () => {
  it('that publishes it refreshes its page, its lists and missing pages', async () => {
    const { id } = await makeArticle(payload, { authors: [author], symptoms: [symptom], _status: 'draft' })
    expect(await purged()).toEqual(nothing)
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    expect(await purged()).toEqual(sorted({ stale: [tags.article(id), ...around()] }))
  })

  it('that changes its authors and symptoms refreshes the old and the new', async () => {
    const { id } = await liveArticle()
    const [other, another] = [await makeAuthor(payload), await makeSymptom(payload)]
    await purged()
    const data = { authors: [other.id], symptoms: [another.id], _status: 'published' as const }
    await payload.update({ collection: 'articles', id, data })
    const added = [tags.author(other.id), tags.symptom(another.id)]
    expect(await purged()).toEqual(sorted({ stale: [tags.article(id), ...around(), ...added] }))
  })

  it('that unpublishes or deletes it withdraws its page at once', async () => {
    const unpublished = await liveArticle()
    await payload.update({ collection: 'articles', id: unpublished.id, data: { _status: 'draft' } })
    expect(await purged()).toEqual(sorted({ stale: around(), drop: [tags.article(unpublished.id)] }))
    const deleted = await liveArticle()
    await payload.delete({ collection: 'articles', id: deleted.id })
    expect(await purged()).toEqual(sorted({ stale: around(), drop: [tags.article(deleted.id)] }))
  })

  it('that renames it refreshes its page and missing pages', async () => {
    const { id, slug } = await liveArticle()
    await payload.update({ collection: 'articles', id, data: { slug: `${slug}-2`, _status: 'published' } })
    expect(await purged()).toEqual(sorted({ stale: [tags.article(id), ...around()] }))
  })

  it('that is a draft of a live article, saved or autosaved, touches nothing', async () => {
    const { id } = await liveArticle()
    await payload.update({ collection: 'articles', id, data: { summary: 'x' }, draft: true })
    await payload.update({ collection: 'articles', id, data: { summary: 'y' }, draft: true, autosave: true })
    expect(await purged()).toEqual(nothing)
  })

  it('that restores an older version refreshes its page', async () => {
    const { id } = await liveArticle()
    const where = { parent: { equals: id } }
    const { docs } = await payload.findVersions({ collection: 'articles', where })
    await payload.restoreVersion({ collection: 'articles', id: String(docs[0]?.id) })
    expect((await purged()).stale).toContain(tags.article(id))
  })

  it('many at once name each of them', async () => {
    const [a, b] = [await liveArticle(), await liveArticle()]
    const where = { id: { in: [a.id, b.id] } }
    await payload.update({ collection: 'articles', where, data: { _status: 'draft' } })
    expect((await purged()).drop).toEqual([tags.article(a.id), tags.article(b.id)].sort())
  })
})

describe('what readers send', () => {
  it('a comment touches nothing until it is approved; a withdrawn one is dropped at once', async () => {
    const { id: article } = await liveArticle()
    await submitComment(payload, {
      article,
      parent: null,
      values: { displayName: 'Robin', email: '', text: 'Words.', wantsReplies: false },
      submission: randomUUID(),
      address: '192.0.2.1',
      sender: 'a browser',
      decision: { status: 'pending', reasons: [] },
      contactDays: 90,
    })
    const comment = await makeComment(payload, article)
    expect(await purged()).toEqual(nothing)
    const decide = (status: 'approved' | 'rejected' | 'spam') =>
      payload.update({ collection: 'comments', id: comment.id, data: { status } })
    await decide('approved')
    expect(await purged()).toEqual(sorted({ stale: [tags.article(article)] }))
    await decide('approved')
    expect(await purged()).toEqual(nothing)
    await decide('rejected')
    expect(await purged()).toEqual(sorted({ drop: [tags.article(article)] }))
    await decide('spam')
    expect(await purged()).toEqual(nothing)
  })

  it('deleting a comment withdraws it where it was shown', async () => {
    const { id: article } = await liveArticle()
    const [shown, hidden] = [
      await makeComment(payload, article, { status: 'approved' }),
      await makeComment(payload, article),
    ]
    await purged()
    await payload.delete({ collection: 'comments', id: hidden.id })
    expect(await purged()).toEqual(nothing)
    await payload.delete({ collection: 'comments', id: shown.id })
    expect(await purged()).toEqual(sorted({ drop: [tags.article(article)] }))
  })

  it('a vote refreshes the author and the directory', async () => {
    await rateAuthor(payload, { author, stars: 5, voter: randomUUID(), network: 'a network' })
    expect(await purged()).toEqual(sorted({ stale: [tags.author(author), tags.authors] }))
    await payload.delete({ collection: 'ratings', where: { author: { equals: author } } })
    expect(await purged()).toEqual(sorted({ stale: [tags.author(author), tags.authors] }))
  })
})

describe('the rest of the content', () => {
  it('an author or a symptom with a new name refreshes all that show it', async () => {
    await payload.update({ collection: 'authors', id: author, data: { name: 'Dana Renamed' } })
    const authorTags = [tags.author(author), tags.authors, tags.authorNames, tags.articles, tags.missing]
    expect(await purged()).toEqual(sorted({ stale: authorTags }))
    await payload.update({ collection: 'symptoms', id: symptom, data: { plainName: 'Renamed' } })
    expect(await purged()).toEqual(sorted({ stale: [tags.symptom(symptom), tags.symptoms, tags.missing] }))
  })

  it('a body system that is made, changed or deleted', async () => {
    const { id } = await makeBodySystem(payload)
    const touched = [tags.bodySystems, tags.missing]
    expect(await purged()).toEqual(sorted({ stale: [tags.bodySystem(id), ...touched] }))
    await payload.delete({ collection: 'body-systems', id })
    expect(await purged()).toEqual(sorted({ stale: touched, drop: [tags.bodySystem(id)] }))
  })

  it('the settings and a page of the footer refresh every page', async () => {
    await payload.updateGlobal({ slug: 'settings', data: { emergencyNumber: '911' } })
    expect(await purged()).toEqual(sorted({ stale: [tags.site] }))
    const { id } = await makePage(payload)
    expect(await purged()).toEqual(sorted({ stale: [tags.page(id), tags.site, tags.missing] }))
    await payload.update({ collection: 'pages', id, data: { _status: 'draft' } })
    expect(await purged()).toEqual(sorted({ stale: [tags.site, tags.missing], drop: [tags.page(id)] }))
  })

  it('a draft of a live about page touches nothing', async () => {
    const { id } = await makePage(payload)
    await purged()
    await payload.update({ collection: 'pages', id, data: { title: 'Draft' }, draft: true })
    expect(await purged()).toEqual(nothing)
  })

  it('a picture refreshes the pages that show it', async () => {
    const { id } = await makeMedia(payload)
    await purged()
    await payload.update({ collection: 'media', id, data: { alt: 'A square in plain blue' } })
    expect(await purged()).toEqual(sorted({ stale: [tags.media(id)] }))
    await payload.delete({ collection: 'media', id })
    expect(await purged()).toEqual(sorted({ drop: [tags.media(id)] }))
  })

  it('a redirect refreshes missing pages', async () => {
    const { id } = await makeRedirect(payload)
    expect((await purged()).stale).toEqual([tags.missing])
    await payload.update({ collection: 'redirects', id, data: { to: `/${randomUUID()}` } })
    expect((await purged()).stale).toEqual([tags.missing])
    await payload.delete({ collection: 'redirects', id })
    const { stale, drop } = await purged()
    expect([...stale, ...drop]).toEqual([tags.missing])
  })
})

describe('a purge', () => {
  it('is heard after the commit, not before it', async () => {
    await runInTransaction(payload, async (req) => {
      await purge(req, { stale: ['article:1'], drop: [] })
      await payload.update({ collection: 'authors', id: author, data: { name: 'Dana Again' }, req })
      expect(await purged()).toEqual(nothing)
    })
    expect((await purged()).stale).toEqual(expect.arrayContaining(['article:1', tags.author(author)]))
  })

  it('is never heard of what was rolled back', async () => {
    const failing = runInTransaction(payload, async (req) => {
      await payload.update({ collection: 'authors', id: author, data: { name: 'Dana Never' }, req })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await purged()).toEqual(nothing)
  })
})
