import type { Payload, Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article, Comment } from '@/payload-types'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makePage,
  makeStaff,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'

const SECRET = 'words of a draft'

let payload: Payload
let author: Staff
let moderator: Staff
let draft: Article
let future: Article
let live: Article
let commentOnDraft: Comment
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  const other = (await makeAuthor(payload)).id
  const symptom = (await makeSymptom(payload)).id
  ;[author, moderator] = await Promise.all([
    makeStaff(payload, 'author', profile),
    makeStaff(payload, 'moderator'),
  ])
  const common = { authors: [other], symptoms: [symptom] }
  draft = await makeArticle(payload, { ...common, summary: SECRET, _status: 'draft' })
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString()
  future = await makeArticle(payload, { ...common, summary: SECRET, publishedAt: tomorrow })
  live = await makeArticle(payload, { ...common, summary: 'public' })
  // A live article with a later draft: the draft's text must not leak.
  await payload.update({ collection: 'articles', id: live.id, data: { summary: SECRET }, draft: true })
  commentOnDraft = await makeComment(payload, draft.id, { status: 'approved' })
})

/** Anonymous, and the two roles that may not read other people's drafts. */
const whoever = () => [undefined, author.user, moderator.user]

describe('a draft and an article dated in the future', () => {
  it.each([false, true])('are found neither by id nor by any query (draft: %s)', async (asDraft) => {
    for (const user of whoever()) {
      const as = { collection: 'articles' as const, user, overrideAccess: false, draft: asDraft }
      for (const { id, slug } of [draft, future]) {
        await expect(payload.findByID({ ...as, id })).rejects.toThrow()
        for (const where of [{ id: { equals: id } }, { slug: { equals: slug } }] as Where[]) {
          expect((await payload.find({ ...as, where })).docs).toEqual([])
          expect((await payload.count({ ...as, where })).totalDocs).toBe(0)
        }
      }
    }
  })

  it('do not show the words of a later draft on a live article, even when drafts are asked for', async () => {
    for (const user of whoever()) {
      const found = await payload.find({
        collection: 'articles',
        where: { id: { equals: live.id } },
        draft: true,
        user,
        overrideAccess: false,
      })
      expect(JSON.stringify(found)).not.toContain(SECRET)
    }
  })

  it('cannot be told by filtering for their words, and are not counted', async () => {
    for (const user of whoever()) {
      for (const asDraft of [true, false]) {
        const where: Where = { summary: { equals: SECRET } }
        const found = await payload.find({
          collection: 'articles',
          where,
          draft: asDraft,
          user,
          overrideAccess: false,
        })
        expect([asDraft, found.docs, found.totalDocs]).toEqual([asDraft, [], 0])
      }
    }
  })

  it('keep their versions to themselves', async () => {
    for (const user of whoever()) {
      const versions = payload.findVersions({
        collection: 'articles',
        where: { parent: { in: [draft.id, future.id, live.id] } },
        user,
        overrideAccess: false,
      })
      const found = await versions.catch(() => ({ docs: [] }))
      expect(found.docs).toEqual([])
    }
  })

  it('keep their earlier words to themselves', async () => {
    for (const { id } of [draft, future, live]) {
      for (const token of [undefined, author.token, moderator.token]) {
        const listed = await rest(`/articles/${id}/earlier-words?every=true`, { token })
        expect([403, 404]).toContain(listed.status)
        expect(listed.body).not.toHaveProperty('words')
      }
    }
  })

  it('stay ids when a comment on them is populated', async () => {
    for (const user of whoever()) {
      const { docs } = await payload.find({
        collection: 'comments',
        where: { id: { equals: commentOnDraft.id } },
        depth: 2,
        user,
        overrideAccess: false,
      })
      expect(docs.map(({ article }) => article)).toEqual([draft.id])
    }
  })

  it.each(['summary', 'slug', 'question'])('cannot be told by comments through article.%s', async (field) => {
    const value = draft[field as 'slug']
    const outcome = await payload
      .find({
        collection: 'comments',
        where: { [`article.${field}`]: { equals: value } },
        overrideAccess: false,
      })
      .then(
        ({ totalDocs }) => totalDocs,
        () => 0,
      )
    const { status } = await rest(`/comments?where[article.${field}][equals]=${encodeURIComponent(value)}`)
    expect([outcome, status]).toEqual([0, 403])
  })
})

describe('the author role', () => {
  it('sees and saves its own drafts, and not those of others', async () => {
    const own = await makeArticle(payload, { authors: [profile], _status: 'draft' })
    const { body } = await rest('/articles?draft=true&limit=100', { token: author.token })
    const ids = (body.docs as { id: number }[]).map(({ id }) => id)
    expect(ids).toContain(own.id)
    expect(ids).not.toContain(draft.id)
    expect(ids).not.toContain(future.id)
    const { status } = await rest(`/articles/versions?where[parent][equals]=${own.id}`, {
      token: author.token,
    })
    expect(status).toBe(200)
  })

  it('without a profile owns nothing', async () => {
    const nameless = { ...author.user, author: null }
    const { docs } = await payload.find({
      collection: 'articles',
      where: { _status: { equals: 'draft' } },
      user: nameless,
      overrideAccess: false,
    })
    expect(docs).toEqual([])
  })
})

describe('a draft page', () => {
  it('is not found by readers', async () => {
    const page = await makePage(payload, { _status: 'draft' })
    for (const asDraft of [false, true]) {
      const { docs } = await payload.find({
        collection: 'pages',
        where: { id: { equals: page.id } },
        draft: asDraft,
        overrideAccess: false,
      })
      expect(docs).toEqual([])
    }
  })
})
