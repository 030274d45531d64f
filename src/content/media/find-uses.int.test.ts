import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import type { Article } from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'
import { makeArticle, makeAuthor, makeEveryRole, makeMedia, makePage, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { findUsesOf } from './find-uses'
import { visibleUses } from './visible-uses'

let payload: Payload
let staff: Record<Role, Staff>
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const withFigure = (image: number) =>
  ({
    root: {
      ...root(paragraph('Words.')).root,
      children: [
        paragraph('Words.'),
        {
          type: 'block',
          version: 2,
          format: '',
          fields: { id: 'f1', blockType: 'figure', image, caption: 'A knee' },
        },
      ],
    },
  }) as unknown as Article['body']

/** Written directly, so that this test does not depend on the text's own rules. */
async function putFigure(table: 'articles' | 'pages', id: number, image: number) {
  const connection = await connectionOf(payload)
  const body = JSON.stringify(withFigure(image))
  await connection.execute(sql`update ${sql.identifier(table)} set body = ${body}::jsonb where id = ${id}`)
}

describe('where a picture is used', () => {
  it('names share pictures, figures and photos, live or in a draft', async () => {
    const { id: picture } = await makeMedia(payload)
    expect(await findUsesOf(payload, picture)).toEqual([])
    const shared = await makeArticle(payload, { authors: [author], question: 'A: shared?', image: picture })
    const draft = await makeArticle(payload, {
      authors: [author],
      question: 'B: draft?',
      image: picture,
      _status: 'draft',
    })
    const later = await makeArticle(payload, { authors: [author], question: 'C: later?' })
    await payload.update({ collection: 'articles', id: later.id, data: { image: picture }, draft: true })
    const figure = await makeArticle(payload, { authors: [author], question: 'D: figure?' })
    await putFigure('articles', figure.id, picture)
    const page = await makePage(payload, { title: 'E page' })
    await putFigure('pages', page.id, picture)
    const photo = await makeAuthor(payload, { name: 'F photo', photo: picture })
    const use = { collection: 'articles', where: 'share picture', isLive: true, isDraft: false }
    expect(await findUsesOf(payload, picture)).toEqual([
      { ...use, id: shared.id, title: 'A: shared?' },
      { ...use, id: draft.id, title: 'B: draft?', isLive: false, isDraft: true },
      { ...use, id: later.id, title: 'C: later?', isLive: false, isDraft: true },
      { ...use, id: figure.id, title: 'D: figure?', where: 'figure' },
      { ...use, collection: 'pages', id: page.id, title: 'E page', where: 'figure' },
      { ...use, collection: 'authors', id: photo.id, title: 'F photo', where: 'author photo' },
    ])
    const other = await makeMedia(payload)
    expect(await findUsesOf(payload, other.id)).toEqual([])
  })

  it('hides the titles of others’ drafts from an author', async () => {
    const { id: picture } = await makeMedia(payload)
    const other = (await makeAuthor(payload)).id
    await makeArticle(payload, { authors: [other], question: 'Secret?', image: picture, _status: 'draft' })
    const own = await makeArticle(payload, {
      authors: [author],
      question: 'Own?',
      image: picture,
      _status: 'draft',
    })
    const seen = await visibleUses(payload, picture, staff.author.user)
    expect([seen.uses.map(({ id }) => id), seen.hidden]).toEqual([[own.id], 1])
    expect((await visibleUses(payload, picture, staff.editor.user)).hidden).toBe(0)
  })
})

describe('a used picture', () => {
  it('is not deleted, alone or in bulk; afterwards it is', async () => {
    const [used, unused] = [(await makeMedia(payload)).id, (await makeMedia(payload)).id]
    const { id } = await makeArticle(payload, { authors: [author], question: 'Who holds it?', image: used })
    const { token } = staff.editor
    const alone = await rest(`/media/${used}`, { method: 'DELETE', token })
    expect([alone.status, JSON.stringify(alone.body.errors)]).toEqual([
      409,
      expect.stringContaining('“Who holds it?”'),
    ])
    const bulk = await rest(`/media?where[id][in]=${used},${unused}`, { method: 'DELETE', token })
    expect(JSON.stringify(bulk.body.errors)).toContain('“Who holds it?”')
    const { docs } = await payload.find({ collection: 'media', where: { id: { in: [used, unused] } } })
    expect(docs.map((doc) => doc.id)).toEqual([used])
    await payload.update({ collection: 'articles', id, data: { image: null, _status: 'published' } })
    expect((await rest(`/media/${used}`, { method: 'DELETE', token })).status).toBe(200)
  })

  it.each(['admin', 'editor', 'moderator', 'author', 'reader'] as const)(
    'is deleted by editors only: %s',
    async (who) => {
      const { id } = await makeMedia(payload)
      const token = who === 'reader' ? undefined : staff[who].token
      const { status } = await rest(`/media/${id}`, { method: 'DELETE', token })
      expect(status).toBe(who === 'admin' || who === 'editor' ? 200 : 403)
    },
  )
})
