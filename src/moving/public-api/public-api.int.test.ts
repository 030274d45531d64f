import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { rateAuthor } from '@/community/ratings/rate-author'
import type { Article, Author, BodySystem, Comment, Symptom } from '@/payload-types'
import {
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeComment,
  makeContact,
  makeSymptom,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { expectDescribed } from './testing/described-answers'
import { serveMachines } from './testing/machine-site'

const V1 = '/api/public/v1'

let payload: Payload
let author: Author
let symptom: Symptom
let system: BodySystem
let article: Article
let comment: Comment
let hidden: string[]

const vote = (voter: string) => rateAuthor(payload, { author: author.id, stars: 4, voter, network: voter })

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload, {
    credentials: [{ abbreviation: 'MD', title: 'Doctor of Medicine' }],
    practice: { name: 'A practice', phone: '+1 555 0100' },
  })
  await vote('a')
  system = await makeBodySystem(payload)
  symptom = await makeSymptom(payload, {
    bodySystems: [system.id],
    codes: [{ system: 'ICD-10-CM', code: 'R51.9' }],
  })
  const more = { authors: [author.id], symptoms: [symptom.id] }
  article = await makeArticle(payload, {
    ...more,
    references: [{ title: 'A study', year: 2020 }],
  })
  comment = await makeComment(payload, article.id, { status: 'approved' })
  const contact = await makeContact(payload, comment.id)
  const pending = await makeComment(payload, article.id, { text: 'A pending comment', parent: comment.id })
  await makeComment(payload, article.id, { status: 'approved', parent: pending.id, text: 'An answer to it' })
  const draft = await makeArticle(payload, { ...more, _status: 'draft' })
  const later = await makeArticle(payload, { ...more, publishedAt: '2999-01-01T00:00:00.000Z' })
  const proposed = await makeAuthor(payload, { _status: 'draft' })
  hidden = [contact.email ?? '', 'A pending comment', draft.slug, later.slug, proposed.slug]
})

type Page = { items: { slug: string; url: string }[]; nextCursor: string | null }

describe('the public API', () => {
  it('answers every operation as its OpenAPI document says, with nothing that readers do not see', async () => {
    const { ask } = await serveMachines()
    const asked = {
      '/articles': [
        '',
        '?limit=2',
        '?fields=slug,question',
        `?symptom=${symptom.slug}&author=${author.slug}`,
      ],
      '/articles/{slug}': ['', '?format=markdown', '?format=text', '?fields=content'],
      '/articles/{slug}/comments': ['', '?limit=1'],
      '/authors': ['', '?limit=100', '?fields=rating'],
      '/authors/{slug}': ['', '?fields=name,rating'],
      '/symptoms': ['', '?limit=100'],
      '/symptoms/{slug}': ['', '?fields=codes'],
      '/body-systems': [''],
      '/body-systems/{slug}': ['', '?fields=symptoms'],
      '/search': [`?q=${encodeURIComponent(symptom.plainName)}`, '?q=I%20want%20to%20die'],
    }
    const slugs: Record<string, string> = {
      articles: article.slug,
      authors: author.slug,
      symptoms: symptom.slug,
      'body-systems': system.slug,
    }
    for (const [path, queries] of Object.entries(asked)) {
      for (const query of queries) {
        const slug = slugs[path.split('/')[1] ?? ''] ?? ''
        const answer = await ask(V1 + path.replace('{slug}', slug) + query)
        expect([path + query, answer.status]).toEqual([path + query, 200])
        expectDescribed(path, answer)
        for (const secret of hidden) expect(answer.body.toString()).not.toContain(secret)
      }
    }
  })

  it('gives each article of a list once, also when others are published between two pages', async () => {
    const { ask } = await serveMachines()
    const own = await makeSymptom(payload)
    const more = { authors: [author.id], symptoms: [own.id] }
    // Two of them at the same moment.
    const times = ['2021-01-01', '2021-01-01', '2021-01-02', '2021-01-03', '2021-01-04']
    const made = []
    for (const day of times) {
      made.push(await makeArticle(payload, { ...more, publishedAt: `${day}T00:00:00.000Z` }))
    }
    const seen: string[] = []
    let cursor = ''
    do {
      const answer = await ask(`${V1}/articles?symptom=${own.slug}&limit=2${cursor && `&cursor=${cursor}`}`)
      const page = expectDescribed('/articles', answer) as Page
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items.map(({ slug }) => slug))
      cursor = page.nextCursor ?? ''
      await makeArticle(payload, more)
    } while (cursor !== '')
    expect(seen).toEqual(made.reverse().map(({ slug }) => slug))
  })

  it('lists by language and by time of change', async () => {
    const { ask } = await serveMachines()
    const own = await makeSymptom(payload)
    const more = { authors: [author.id], symptoms: [own.id] }
    const spanish = await makeArticle(payload, { ...more, language: 'es' })
    const english = await makeArticle(payload, more)
    const slugsOf = async (query: string) => {
      const answer = await ask(`${V1}/articles?symptom=${own.slug}&${query}`)
      return (expectDescribed('/articles', answer) as Page).items.map(({ slug }) => slug)
    }
    expect(await slugsOf('language=es')).toEqual([spanish.slug])
    const since = encodeURIComponent(english.updatedAt)
    expect(await slugsOf(`updatedSince=${since}`)).toEqual([english.slug])
    expect(await slugsOf('updatedSince=2999-01-01T00:00:00Z')).toEqual([])
  })

  it('says who replied to whom only if both are approved', async () => {
    const { ask } = await serveMachines()
    const reply = await makeComment(payload, article.id, { status: 'approved', parent: comment.id })
    const answer = await ask(`${V1}/articles/${article.slug}/comments`)
    const { items } = expectDescribed('/articles/{slug}/comments', answer) as {
      items: { id: string; text: string; inReplyTo: string | null }[]
    }
    const idOf = (text: string) => items.find((item) => item.text === text)
    expect(idOf(reply.text)?.inReplyTo).toBe(idOf(comment.text)?.id)
    expect(idOf('An answer to it')?.inReplyTo).toBeNull()
  })

  it('gives a mean only from as many votes as the site asks for', async () => {
    const { ask } = await serveMachines()
    const ratingOf = async () => {
      const answer = await ask(`${V1}/authors/${author.slug}?fields=rating`)
      return (expectDescribed('/authors/{slug}', answer) as { rating: object }).rating
    }
    expect(await ratingOf()).toEqual({ count: 1, mean: null, distribution: null })
    for (const voter of ['b', 'c', 'd', 'e']) await vote(voter)
    expect(await ratingOf()).toEqual({ count: 5, mean: 4, distribution: [0, 0, 0, 5, 0] })
  })
})
