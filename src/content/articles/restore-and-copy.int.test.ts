import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor, makeStaff, openRules } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { findArticle } from './find-article'

let payload: Payload
let author: number
let editor: string
beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  editor = (await makeStaff(payload, 'editor')).token
})

describe('restoring a version', () => {
  it.each([
    ['a draft', 'Pending.'],
    ['a published one', 'First.'],
  ])('of %s makes a draft; the live page stays, and so does its address', async (_, wanted) => {
    const { id, slug } = await makeArticle(payload, { authors: [author], summary: 'First.' })
    await payload.update({ collection: 'articles', id, data: { summary: 'Live.', _status: 'published' } })
    await payload.update({ collection: 'articles', id, data: { summary: 'Pending.' }, draft: true })
    await payload.update({ collection: 'articles', id, data: { summary: 'Newest.' }, draft: true })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version.summary': { equals: wanted } }] },
    })
    const answer = await rest(`/articles/versions/${docs[0]?.id}`, { method: 'POST', token: editor })
    expect(answer.status).toBe(200)
    expect((await findArticle(payload, slug, openRules))?.view.summary).toBe('Live.')
    const newest = await payload.findByID({ collection: 'articles', id, draft: true })
    expect([newest.summary, newest.slug, newest._status]).toEqual([wanted, slug, 'draft'])
    const { docs: log } = await payload.find({
      collection: 'audit-log',
      where: { target: { equals: 'articles' }, targetId: { equals: id } },
    })
    expect(log.map(({ action }) => action)).toContain('restore version')
  })
})

describe('a copy of an article', () => {
  it('is a draft that nobody has published, reviewed or imported, as often as one likes', async () => {
    const reviewer = (await makeAuthor(payload)).id
    const { id, question } = await makeArticle(payload, {
      authors: [author],
      reviewer,
      reviewedOn: '2026-01-02T00:00:00.000Z',
      imported: { key: `copied ${Date.now()}`, digest: 'd', edition: 'e' },
    })
    for (let copy = 1; copy <= 2; copy++) {
      const answer = await rest(`/articles/${id}/duplicate`, { method: 'POST', body: {}, token: editor })
      const made = answer.body.doc as Article
      expect(made.question).toBe(`Copy of: ${question}`)
      expect([made._status, made.publishedAt, made.reviewedOn, made.reviewer, made.imported?.key]).toEqual([
        'draft',
        null,
        null,
        null,
        null,
      ])
    }
  })
})
