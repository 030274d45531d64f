import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import type { Article, Author } from '@/payload-types'
import { makeArticle, makeAuthor } from '@/testing/factories'
import { parseXml, xmlTexts } from '@/testing/parse-xml'
import { testPayload } from '@/testing/payload'
import { serveMachines } from '../public-api/testing/machine-site'

let payload: Payload
let author: Author
let article: Article
let draft: Article

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload)
  article = await makeArticle(payload, {
    authors: [author.id],
    question: 'Is <i>it</i> "bad" & [new]?',
    summary: 'Yes, <b>very</b>.',
  })
  draft = await makeArticle(payload, { authors: [author.id], _status: 'draft' })
})

const embed = (path: string, more = '') => `/oembed?url=${encodeURIComponent(env.PUBLIC_URL + path)}${more}`

describe('oEmbed', () => {
  it('describes an article without any script, as JSON and as XML', async () => {
    const { ask } = await serveMachines()
    const answer = await ask(
      embed(`/articles/${article.slug}?utm_source=x#comments`, '&maxwidth=300&referrer=x'),
    )
    expect(answer.status).toBe(200)
    const described = JSON.parse(answer.body.toString())
    expect(described).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: article.question,
      author_name: author.name,
      author_url: `${env.PUBLIC_URL}/authors/${author.slug}`,
      width: 300,
    })
    expect(described.html).toContain('Is &lt;i&gt;it&lt;/i&gt;')
    expect(described.html).not.toMatch(/<script|<i>|<b>/)
    const xml = await ask(embed(`/articles/${article.slug}`, '&format=xml'))
    expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8')
    expect(xmlTexts(parseXml(xml.body.toString()), 'html')).toEqual([expect.stringMatching(/^<blockquote/)])
  })

  it('refuses everything else', async () => {
    const { ask } = await serveMachines()
    const refused: [name: string, path: string, status: number][] = [
      ['a draft', embed(`/articles/${draft.slug}`), 404],
      ['another page', embed('/authors'), 404],
      [
        'another site',
        `/oembed?url=${encodeURIComponent(`https://other.example/articles/${article.slug}`)}`,
        404,
      ],
      ['no address', '/oembed?url=x', 404],
      ['nothing', '/oembed', 400],
      ['a wrong size', embed(`/articles/${article.slug}`, '&maxwidth=-1'), 400],
      ['another format', embed(`/articles/${article.slug}`, '&format=yaml'), 501],
    ]
    for (const [name, path, status] of refused) {
      const answer = await ask(path)
      expect([name, answer.status, answer.headers['content-type']]).toEqual([
        name,
        status,
        'application/problem+json',
      ])
      expect(answer.body.toString()).not.toContain(draft.question)
    }
  })
})

describe('/llms.txt', () => {
  it('says what the site is and links the published articles, also after a change', async () => {
    const { ask } = await serveMachines()
    const answer = await ask('/llms.txt')
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    const text = answer.body.toString()
    expect(text).toMatch(/^# .+\n\n> .+/)
    expect(text).toContain(
      `- [Is <i>it</i> "bad" & \\[new\\]?](${env.PUBLIC_URL}/articles/${article.slug}): Yes, <b>very</b>.`,
    )
    expect(text).not.toContain(draft.slug)
    await payload.update({ collection: 'articles', id: article.id, data: { summary: 'No.' } })
    expect((await ask('/llms.txt')).body.toString()).toContain(': No.')
  })
})

it('/developers names every operation', async () => {
  const { ask } = await serveMachines()
  const page = (await ask('/developers')).body.toString()
  const document = JSON.parse((await ask('/api/public/v1/openapi.json')).body.toString())
  for (const path of Object.keys(document.paths)) expect(page).toContain(`/api/public/v1${path}</code>`)
})
