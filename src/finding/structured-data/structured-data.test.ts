import { describe, expect, it } from 'vitest'
import { article, bareArticle, longArticle } from '@/parts/fixtures/article'
import { author, bareAuthor, barelyRated } from '@/parts/fixtures/authors'
import { listOf, thread } from '@/parts/fixtures/comments'
import { site } from '@/parts/fixtures/site'
import { symptom } from '@/parts/fixtures/symptoms'
import { describeArticle } from './describe-article'
import { describeAuthor, mayShowStars } from './describe-author'
import { describeHome } from './describe-home'
import { describeSymptom } from './describe-symptom'
import { problemsOf } from './testing/problems-of'

type Written = Record<string, unknown> & { '@type': string | string[] }

/** The nodes as written into a page. */
const written = (graph: object): Written[] => JSON.parse(JSON.stringify(graph))['@graph']
const nodeOf = (graph: object, type: string) =>
  written(graph).find((node) => [node['@type']].flat().includes(type))

const threadArticle = { ...article, comments: { ...listOf(thread), open: true } }
const starred = { ...site, starsInSearchResults: true }

describe.each([
  ['an article', describeArticle(site, article)],
  ['a bare article', describeArticle(site, bareArticle)],
  ['an article with many comments', describeArticle(site, longArticle)],
  ['an article with a thread', describeArticle(site, threadArticle)],
  ['an author', describeAuthor(starred, author)],
  ['a bare author', describeAuthor(site, bareAuthor)],
  ['a symptom', describeSymptom(site, symptom)],
  ['the home page', describeHome(site)],
])('the structured data of %s', (_name, graph) => {
  it('has what search engines require, and no reference that leads nowhere', () => {
    expect(problemsOf(JSON.parse(JSON.stringify(graph)))).toEqual([])
  })

  it('writes no empty value', () => {
    expect(JSON.stringify(graph)).not.toMatch(/:(?:null|""|\[\]|\{\})/)
  })
})

describe('an article', () => {
  const graph = describeArticle(site, article)
  const page = nodeOf(graph, 'MedicalWebPage')

  it('is a medical page and an article, with its publisher', () => {
    expect(page?.['@type']).toEqual(['MedicalWebPage', 'Article'])
    expect(page?.publisher).toEqual({ '@id': 'https://symptoms.example.org/#publisher' })
    expect(nodeOf(graph, 'Organization')).toMatchObject({ '@id': 'https://symptoms.example.org/#publisher' })
  })

  it('is by its author, reviewed by its reviewer, and dated', () => {
    expect(page).toMatchObject({
      '@id': 'https://symptoms.example.org/articles/what-causes-loss-of-muscle-tone',
      author: [{ '@id': 'https://symptoms.example.org/authors/nadia-okafor#person' }],
      reviewedBy: { '@id': 'https://symptoms.example.org/authors/temi-adeyinka-rowe#person' },
      lastReviewed: '2026-08-30',
      datePublished: '2026-09-01T09:00:00.000Z',
      dateModified: '2026-09-14T12:30:00.000Z',
      commentCount: 4,
    })
    expect(nodeOf(graph, 'Person')).toMatchObject({
      name: 'Nadia Okafor',
      honorificSuffix: 'MD, MPH',
      jobTitle: 'Family medicine',
      affiliation: { name: 'Urgent Care Center of Fairhaven', address: { addressLocality: 'Fairhaven' } },
    })
  })

  it('names what it cites, what was corrected and what it is about', () => {
    expect(page?.citation).toMatchObject([
      { name: 'Muscle tone: how it works and how it fails', datePublished: '2025' },
      { name: 'Handbook of the nervous system' },
    ])
    expect(page?.correction).toMatchObject([{ datePublished: '2026-09-14' }])
    expect(nodeOf(graph, 'MedicalSymptom')).toMatchObject({
      alternateName: ['Hypotonia'],
      code: [{ '@type': 'MedicalCode', codeValue: 'HP:0001252', codingSystem: 'HPO' }],
    })
  })

  it('carries no stars: they belong to the author', () => {
    expect(JSON.stringify(graph)).not.toMatch(/rating/i)
  })

  it('has its comments as text', () => {
    expect(page?.comment).toMatchObject(
      article.comments.items.map(({ text }) => ({ '@type': 'Comment', author: { '@type': 'Person' }, text })),
    )
  })

  it('is found by its breadcrumbs', () => {
    const trail = nodeOf(graph, 'BreadcrumbList')?.itemListElement as { name: string; position: number }[]
    expect(trail.map(({ name }) => name)).toEqual([
      'Home',
      'Symptoms A to Z',
      'Loss of muscle tone',
      article.question,
    ])
    expect(trail.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  })
})

describe('the telephone of a practice', () => {
  const practice = author.practice ?? { ...article.authors[0]?.practice }
  const told = (phone: string, country: string) => {
    const there = { ...author, practice: { ...practice, phone, country } } as typeof author
    const graph = describeAuthor(starred, there)
    const { mainEntity } = nodeOf(graph, 'ProfilePage') as { mainEntity?: { affiliation?: Written } }
    return [mainEntity?.affiliation?.telephone, nodeOf(graph, 'Physician')?.telephone]
  }

  it.each([
    ['(703) 555-0136', 'USA', '+17035550136'],
    ['Desk: 020 7946 0000 ext. 12', 'UK', '+442079460000;ext=12'],
    ['020 7946 0000 / 020 7946 0001', 'UK', ['+442079460000', '+442079460001']],
    ['555-0136', 'USA', undefined],
    ['call the desk', 'UK', undefined],
  ])('%j in %s is told as it is dialled from abroad', (phone, country, expected) => {
    expect(told(phone, country)).toEqual([expected, expected])
  })
})

describe('the stars of an author', () => {
  it('are told only where the setting, the independence and the votes allow it', () => {
    expect(mayShowStars(starred, author)).toBe(true)
    expect(mayShowStars(site, author)).toBe(false)
    expect(mayShowStars(starred, { ...author, isIndependent: false })).toBe(false)
    expect(mayShowStars(starred, { ...author, rating: barelyRated })).toBe(false)
    expect(nodeOf(describeAuthor(site, author), 'Physician')).toBeUndefined()
  })

  it('are the numbers of the page', () => {
    expect(nodeOf(describeAuthor(starred, author), 'Physician')?.aggregateRating).toEqual({
      '@type': 'AggregateRating',
      ratingValue: '4.3',
      ratingCount: 27,
      bestRating: 5,
      worstRating: 1,
    })
  })
})

describe('the publisher', () => {
  it('names the policies that are published, and no others', () => {
    const policies = (pages: typeof site.aboutPages) =>
      nodeOf(describeHome({ ...site, aboutPages: pages }), 'Organization')
    expect(policies(site.aboutPages)).toMatchObject({
      publishingPrinciples: 'https://symptoms.example.org/about/editorial-policy',
      correctionsPolicy: 'https://symptoms.example.org/about/corrections',
    })
    expect(policies([])).not.toHaveProperty('publishingPrinciples')
  })

  it('has a logo, its own or the site’s mark, and its profiles elsewhere', () => {
    expect(nodeOf(describeHome(site), 'Organization')?.logo).toBe('https://symptoms.example.org/icon-512.png')
    const logo = 'https://publisher.example/logo.png'
    const profiles = ['https://social.example/a', 'https://video.example/b']
    const known = { ...site, publisherLogo: logo, publisherProfiles: profiles }
    expect(nodeOf(describeHome(known), 'Organization')).toMatchObject({ logo, sameAs: profiles })
  })

  it('says how the search is asked', () => {
    expect(nodeOf(describeHome(site), 'WebSite')?.potentialAction).toMatchObject({
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://symptoms.example.org/search?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    })
  })
})

describe('a symptom', () => {
  it('has no code that only we understand', () => {
    const codes = [{ system: 'Other', code: 'Our list 7' }]
    expect(nodeOf(describeSymptom(site, { ...symptom, codes }), 'MedicalSymptom')?.code).toBeUndefined()
  })

  it('has its medical and exact names, without the related ones', () => {
    const node = nodeOf(describeSymptom(site, symptom), 'MedicalSymptom')
    expect(node?.alternateName).toEqual([symptom.medicalName, ...symptom.exactNames])
    expect(node?.code).toEqual([{ '@type': 'MedicalCode', codeValue: 'HP:0001252', codingSystem: 'HPO' }])
    for (const { name } of symptom.relatedNames) expect(JSON.stringify(node)).not.toContain(name)
  })
})
