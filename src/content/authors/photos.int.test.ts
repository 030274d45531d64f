import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { tags } from '@/cache/tags'
import { findArticle } from '@/content/articles/find-article'
import { findUsesOf } from '@/content/media/find-uses'
import type { Author, Media } from '@/payload-types'
import { makeArticle, makeAuthor, makeMedia, openRules } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findAuthor, findByline } from './find-author'
import { listAuthors, withBylines } from './list-authors'

let payload: Payload
let photo: Media
let author: Author

beforeAll(async () => {
  payload = await testPayload()
  photo = await makeMedia(payload)
  author = await makeAuthor(payload, { photo: photo.id })
})

describe('an author’s photo', () => {
  it('stands in the profile, in the list, in bylines and in articles, each with its tag', async () => {
    const article = await makeArticle(payload, { authors: [author.id] })
    const profile = await findAuthor(payload, author.slug)
    const list = await withBylines(payload, (await listAuthors(payload)).view)
    const page = await findArticle(payload, article.slug, openRules)
    const byline = await findByline(payload, author.slug)
    const shown = { id: photo.id, width: 8, height: 8 }
    expect(profile?.view.photo).toMatchObject(shown)
    expect(list.view.find(({ id }) => id === author.id)?.photo).toMatchObject(shown)
    expect(page?.view.authors[0]?.photo).toMatchObject(shown)
    expect(byline?.photo).toMatchObject(shown)
    for (const found of [profile, list, page]) expect(found?.tags).toContain(tags.media(photo.id))
  })

  it('is null where there is none', async () => {
    const { slug } = await makeAuthor(payload)
    expect((await findAuthor(payload, slug))?.view.photo).toBeNull()
  })

  it('counts as a use of the picture, so that it cannot be deleted', async () => {
    expect(await findUsesOf(payload, photo.id)).toMatchObject([{ collection: 'authors', id: author.id }])
    await expect(payload.delete({ collection: 'media', id: photo.id })).rejects.toThrow()
  })
})
