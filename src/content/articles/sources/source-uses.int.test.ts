import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { onlyVisible } from '@/content/where-used/visible-record-uses'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor, makeStaff } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findSourceUses } from './find-source-uses'

let payload: Payload
let author: number
beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

const cite = (references: { title: string; url?: string }[], data: object = {}) =>
  makeArticle(payload, { authors: [author], references: references as Article['references'], ...data })
const seen = async (id: number) =>
  (await findSourceUses(payload, id)).map(({ id: by, number, isLive, isDraft }) => [
    number,
    by,
    isLive,
    isDraft,
  ])

describe('the sources of an article', () => {
  it('lead to the other articles that cite them, by address or by title', async () => {
    const [page, book] = [randomUUID(), `The knee ${randomUUID()}`]
    const { id } = await cite([
      { title: 'Only here' },
      { title: 'A page', url: `https://www.example.org/${page}/` },
      { title: book },
    ])
    expect(await findSourceUses(payload, id)).toEqual([])
    const live = await cite([{ title: 'Called otherwise', url: `http://example.org/${page}` }])
    const draft = await cite([{ title: book.toUpperCase() }], { _status: 'draft' })
    // The title of a page is not what it is known by.
    await cite([{ title: book, url: `https://example.org/${randomUUID()}` }])
    expect(await seen(id)).toEqual([
      [2, live.id, true, false],
      [3, draft.id, false, true],
    ])
  })

  it('are those of the newest versions: what a draft cites no longer is not one of its uses', async () => {
    const url = `https://example.org/${randomUUID()}`
    const { id } = await cite([{ title: 'A page', url }], { _status: 'draft' })
    const other = await cite([{ title: 'A page', url }])
    await payload.update({ collection: 'articles', id: other.id, draft: true, data: { references: [] } })
    expect(await seen(id)).toEqual([[1, other.id, true, false]])
  })

  it('show an author no draft of somebody else', async () => {
    const url = `https://example.org/${randomUUID()}`
    const own = await cite([{ title: 'A page', url }], { _status: 'draft' })
    await cite([{ title: 'A page', url }], { _status: 'draft', authors: [(await makeAuthor(payload)).id] })
    const writer = await makeStaff(payload, 'author', author)
    const uses = await findSourceUses(payload, own.id)
    const user = { ...writer.user, collection: 'users' as const }
    expect([uses.length, (await onlyVisible(payload, uses, user)).length]).toEqual([1, 0])
  })
})
