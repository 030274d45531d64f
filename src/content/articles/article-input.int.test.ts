import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, makeArticle, makeAuthor, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

let payload: Payload
let editor: Staff
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  editor = await makeStaff(payload, 'editor')
})

const article = (data: object) => ({
  question: `What is ${Math.random().toString(36).slice(2)}?`,
  body: bodyOf('Words.'),
  authors: [author],
  ...data,
})

const post = (data: object, query = '') =>
  rest(`/articles${query}`, { method: 'POST', body: article(data), token: editor.token })

const messages = (body: Record<string, unknown>) => JSON.stringify(body.errors)

describe('the address of an article', () => {
  it('is made from the question when left empty, and lower-cased when given', async () => {
    const id = Math.random().toString(36).slice(2)
    const made = await post({ question: `Why do I wake at 3 a.m. (${id})?` }, '?draft=true')
    const { id: article } = made.body.doc as { id: number }
    const body = { contentDigest: await stampOf(payload, article) }
    const { token } = await makeStaff(payload, 'editor')
    await rest(`/articles/${article}/approve`, { method: 'POST', body, token })
    const live = await rest(`/articles/${article}`, {
      method: 'PATCH',
      body: { _status: 'published' },
      token: editor.token,
    })
    expect(live.body.doc).toMatchObject({ slug: `why-do-i-wake-at-3-a-m-${id}` })
    const given = await post({ slug: ` Chosen-${id} ` })
    expect(given.body.doc).toMatchObject({ slug: `chosen-${id}` })
  })

  it.each(['two words', 'ümlaut', '-first', 'a--b', '../up', 'x'.repeat(97), 7, { a: 1 }])(
    'cannot be %j, published or as a draft',
    async (slug) => {
      const live = await post({ slug, _status: 'published' })
      expect([live.status, messages(live.body)]).toEqual([400, expect.stringContaining('slug')])
      const { status } = await post({ slug }, '?draft=true')
      expect(status).toBe(400)
    },
  )

  it('cannot be the one of another article; the answer says which field', async () => {
    const { slug } = await makeArticle(payload, { authors: [author] })
    const { status, body } = await post({ slug })
    expect(status).toBe(400)
    expect(messages(body)).toContain('slug')
  })
})

describe('the body of an article', () => {
  const nodes = {
    'a node of another editor': { type: 'upload', value: 1, version: 1 },
    'a script link': {
      type: 'paragraph',
      version: 1,
      children: [
        {
          type: 'link',
          version: 3,
          fields: { linkType: 'custom', url: 'javascript:alert(1)' },
          children: [{ type: 'text', text: 'x', version: 1 }],
        },
      ],
    },
    'text without an element': { type: 'text', text: 'x', version: 1 },
  }

  it.each(Object.keys(nodes))('cannot hold %s, published or as a draft', async (name) => {
    const body = { root: { type: 'root', version: 1, children: [nodes[name as keyof typeof nodes]] } }
    for (const [query, _status] of [
      ['', 'published'],
      ['?draft=true', 'draft'],
      ['?draft=true&autosave=true', 'draft'],
    ]) {
      const answer = await post({ body, _status }, query)
      expect([query, answer.status, messages(answer.body)]).toEqual([
        query,
        400,
        expect.stringContaining('Block 1:'),
      ])
    }
  })

  it('cannot become so by a draft save of a live article', async () => {
    const { id } = await makeArticle(payload, { authors: [author] })
    const body = { root: { type: 'root', version: 1, children: [{ type: 'block', version: 1 }] } }
    const saved = await rest(`/articles/${id}?draft=true`, {
      method: 'PATCH',
      body: { body, contentDigest: await stampOf(payload, id) },
      token: editor.token,
    })
    expect(saved.status).toBe(400)
  })
})

describe('characters that Postgres cannot store', () => {
  it.each([
    ['NUL', 'a\0b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('get a clear answer: %s', async (_, summary) => {
    const { status, body } = await post({ summary })
    expect([status, messages(body)]).toEqual([
      400,
      expect.stringContaining('summary contains characters that cannot be stored.'),
    ])
  })

  it.each(['0', '-1', '2147483648', '1.5', 'x', '%00'])(
    'an id that cannot be one is not found: %s',
    async (id) => {
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        const body = method === 'PATCH' ? {} : undefined
        const { status } = await rest(`/articles/${id}`, { method, body, token: editor.token })
        expect([method, status]).toEqual([method, 404])
      }
    },
  )
})
