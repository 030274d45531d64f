import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { env } from '@/env'
import { makeArticle, makeAuthor, makePage, makeRedirect, makeStaff, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findDeadLinks } from './find-dead-links'
import type { LinkPart } from './read-parts'

let payload: Payload
let req: PayloadRequest

beforeAll(async () => {
  payload = await testPayload()
  req = await createLocalReq({ user: (await makeStaff(payload, 'editor')).user }, payload)
})

const at = (path: string): LinkPart => ({
  words: path,
  target: { kind: 'address', href: new URL(path, env.PUBLIC_URL).href },
})
const to = (id: number): LinkPart => ({ words: `article ${id}`, target: { kind: 'article', id } })

async function deadAmong(links: LinkPart[]): Promise<string[]> {
  const advice = await findDeadLinks(req, links)
  return advice.flatMap(({ items }) => items.map((item) => /“(.*?)”/.exec(item)?.[1] ?? item))
}

it('names links that readers find broken, and no others', async () => {
  const authors = [(await makeAuthor(payload)).id]
  const [article, draft, symptom, page, hidden] = await Promise.all([
    makeArticle(payload, { authors }),
    makeArticle(payload, { authors, _status: 'draft', slug: `draft-of-${authors[0]}` }),
    makeSymptom(payload),
    makePage(payload),
    makePage(payload, { _status: 'draft' }),
  ])
  const moved = await makeRedirect(payload, { from: `/articles/moved-${article.id}`, to: '/symptoms' })
  const fine = [
    to(article.id),
    at(`/articles/${article.slug}#top`),
    at(`/articles/${article.slug}/comment`),
    at(`/symptoms/${symptom.slug}`),
    at(`/about/${page.slug}`),
    at(moved.from),
    at('/authors'),
    { words: 'elsewhere', target: { kind: 'address', href: 'https://other.example.org/nowhere' } } as const,
    { words: 'call', target: { kind: 'address', href: 'tel:911' } } as const,
  ]
  expect(await deadAmong(fine)).toEqual([])

  const dead = [
    to(draft.id),
    to(2_000_000_000),
    at(`/articles/${draft.slug}`),
    at('/symptoms/no-such-symptom'),
    at(`/authors/${symptom.slug}`),
    at(`/about/${hidden.slug}`),
    at('/nowhere'),
    at('/admin'),
    at('/articles/a%00b'),
    { words: 'lost', target: { kind: 'none' } } as const,
  ]
  expect(await deadAmong([...fine, ...dead])).toEqual(dead.map(({ words }) => words))
})

it('finds nothing where there are no links', async () => {
  expect(await findDeadLinks(req, [])).toEqual([])
})
