import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { tags } from '@/cache/tags'
import { makeArticle, makeAuthor, makeMedia, openRules } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findArticle } from './find-article'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

it('an article’s page carries its search texts, its share picture and the picture’s tag', async () => {
  const author = (await makeAuthor(payload)).id
  const picture = await makeMedia(payload)
  const search = { title: 'Chosen title', description: 'Chosen description' }
  const { slug } = await makeArticle(payload, { authors: [author], image: picture.id, search })
  const found = await findArticle(payload, slug, openRules)
  expect(found?.view).toMatchObject({
    searchTitle: 'Chosen title',
    description: 'Chosen description',
    sharePicture: { path: `/api/media/file/${picture.filename}`, width: 8, height: 8, alt: 'A plain square' },
  })
  expect(found?.tags).toContain(tags.media(picture.id))
  const bare = await makeArticle(payload, { authors: [author], summary: 'In short.' })
  expect((await findArticle(payload, bare.slug, openRules))?.view).toMatchObject({
    searchTitle: bare.question,
    description: 'In short.',
    sharePicture: null,
  })
})
