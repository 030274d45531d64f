import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { bodyOf, makeArticle, makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findNewest } from './find-newest'

let payload: Payload

beforeAll(async () => {
  payload = await testPayload()
})

it('lists say how an answer without a summary begins, as its description does', async () => {
  const author = await makeAuthor(payload)
  const make = (data: object) => makeArticle(payload, { authors: [author.id], ...data })
  const imported = await make({ body: bodyOf(`Most of it ${'comes and goes and '.repeat(20)}ends.`) })
  const written = await make({ summary: 'The summary.', body: bodyOf('The text.') })
  const blank = await make({ summary: '   ', body: bodyOf('How it begins.') })
  const teasers = await findNewest(payload, 'author', author.id, 10)
  const summaryOf = (id: number) => teasers.find((teaser) => teaser.id === id)?.summary
  expect(summaryOf(imported.id)).toMatch(/^Most of it comes .{100,150}…$/)
  expect(summaryOf(written.id)).toBe('The summary.')
  expect(summaryOf(blank.id)).toBe('How it begins.')
})
