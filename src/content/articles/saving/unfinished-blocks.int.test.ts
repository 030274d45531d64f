import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import {
  careCard,
  figure,
  insetNote,
  keyFacts,
  paragraph,
  referenceMark,
  root,
  table,
} from '@/rich-text/build'
import { makeArticle, makeAuthor, makeEveryRole, makeSymptom } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

let payload: Payload
let token: string
let author: number
let symptom: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  symptom = (await makeSymptom(payload)).id
  token = (await makeEveryRole(payload, author)).editor.token
})

const block = (blockType: string, fields: object = {}) => ({
  type: 'block',
  version: 2,
  format: '' as const,
  fields: { id: Math.random().toString(16).slice(2), blockName: '', blockType, ...fields },
})

/** Every block as the menu inserts it, and half filled in. */
const unfinished = {
  'an empty care card': block('careCard'),
  'a care card without a heading': careCard('urgent', '', paragraph('You have a rash.')),
  'a care card without words': careCard('urgent', 'Call today if:'),
  'empty key facts': block('keyFacts'),
  'key facts with an empty line': keyFacts('Facts', ['One.', '']),
  'an empty inset note': block('insetNote'),
  'an inset note without words': insetNote(),
  'an empty figure': block('figure'),
  'a figure without a picture': block('figure', { caption: 'A caption.' }),
  'a reference mark that points nowhere': paragraph('Words.', referenceMark('')),
  'an empty table': table([['', '']]),
  'a picture of a library entry that is gone': figure(2_000_000, 'Gone.'),
}

it.each(Object.entries(unfinished))('an automatic save accepts %s', async (_, node) => {
  const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
  const answer = await rest(`/articles/${id}?draft=true&autosave=true&depth=0`, {
    method: 'PATCH',
    token,
    body: { body: root(paragraph('Words.'), node as never), contentDigest: await stampOf(payload, id) },
  })
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
})

it('what is unfinished is named before review and at publication', async () => {
  const { id } = await makeArticle(payload, {
    authors: [author],
    symptoms: [symptom],
    summary: 'An answer.',
    _status: 'draft',
    body: root(
      paragraph('Words.'),
      unfinished['an empty care card'] as never,
      unfinished['key facts with an empty line'],
      unfinished['an empty figure'] as never,
    ) as never,
  })
  const all =
    'Care card (block 2): its heading, Key facts (block 3): each fact in words, Figure (block 4): its picture'
  const submitted = await rest(`/articles/${id}/submit`, { method: 'POST', token, body: {} })
  expect([submitted.status, submitted.body.errors]).toMatchObject([
    409,
    [{ message: `It cannot go to review yet. Still missing: ${all}.` }],
  ])
  const { body } = await rest(`/articles/${id}/workflow`, { token })
  expect(body.missing).toMatchObject([
    { field: 'body.block-2' },
    { field: 'body.block-3' },
    { field: 'body.block-4' },
  ])
  await payload.updateGlobal({ slug: 'settings', data: { approvalRequired: false } })
  const contentDigest = await stampOf(payload, id)
  const published = await rest(`/articles/${id}`, {
    method: 'PATCH',
    token,
    body: { _status: 'published', contentDigest },
    headers: { 'Accept-Language': 'es' },
  })
  expect(published.status).toBe(400)
  expect(JSON.stringify(published.body)).toContain('Tarjeta de cuidados (bloque 2): el encabezado')
})
