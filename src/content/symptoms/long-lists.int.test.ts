import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as openComments } from '@/app/(site)/articles/[slug]/comments/route'
import { GET as openArticle } from '@/app/(site)/articles/[slug]/route'
import { GET as openAuthor } from '@/app/(site)/authors/[slug]/route'
import { GET as openDirectory } from '@/app/(site)/authors/route'
import { GET as openBodySystem } from '@/app/(site)/body/[slug]/route'
import { GET as openRegion } from '@/app/(site)/body/map/[region]/route'
import { GET as openSymptom } from '@/app/(site)/symptoms/[slug]/route'
import { GET as openIndex } from '@/app/(site)/symptoms/route'
import { connectionOf } from '@/db/connection'
import { pageHref } from '@/design/paging'
import { env } from '@/env'
import { listBodyRegions } from '@/finding/body-map/find-body-regions'
import { packWords } from '@/finding/search/index/pack-words'
import { searchArticles } from '@/finding/search/search-articles'
import { makeArticle, makeAuthor, makeBodySystem, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { listSymptoms } from './list-symptoms'

/** More than fits on any page, inserted directly: only reading is tested. The words compress badly. */
const SYMPTOMS = 2600
const AUTHORS = 1100
const ARTICLES = 900
const COMMENTS = 20_100
/** The first flight of a TCP connection (RFC 6928): a page arrives in one round trip. */
const MOST_BYTES = 14_336

let payload: Payload
let before: { symptoms: number; authors: number }
let author: { id: number; slug: string }
let symptom: { id: number; slug: string }
let system: { id: number; slug: string }
let busy: { id: number; slug: string }
/** One lexeme, however it is folded and stemmed. */
const word = `w${randomUUID().replace(/[^abcdf]/g, '')}z`

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload)
  system = await makeBodySystem(payload)
  symptom = await makeSymptom(payload)
  busy = await makeArticle(payload, { authors: [author.id] })
  before = {
    symptoms: (await listSymptoms(payload)).view.filter(({ see }) => see === null).length,
    authors: (await payload.count({ collection: 'authors', where: { _status: { equals: 'published' } } }))
      .totalDocs,
  }
  const db = await connectionOf(payload)
  await db.execute(sql`
    with made as (
      insert into symptoms (plain_name, slug, show_in_index)
      select chr(65 + n % 26) || ' long ' || md5(n::text), 'long-list-' || n, true from generate_series(1, ${SYMPTOMS}) n
      returning id),
    placed as (insert into symptoms_body_regions (parent_id, value, "order") select id, 'hands', 1 from made),
    under as (insert into symptoms_rels (parent_id, path, symptoms_id, "order") select id, 'parents', ${symptom.id}, 1 from made)
    insert into symptoms_rels (parent_id, path, body_systems_id, "order") select id, 'bodySystems', ${system.id}, 1 from made`)
  await db.execute(sql`
    insert into authors (name, slug, _status, practice_name, practice_city)
    select 'Long ' || md5(n::text), 'long-list-' || n, 'published', md5('p' || n), 'Town ' || n % 300 from generate_series(1, ${AUTHORS}) n`)
  await db.execute(sql`
    with made as (
      insert into articles (question, summary, slug, body, language, _status, published_at)
      select 'Long ' || md5('q' || n) || md5('r' || n) || '?',
        (select string_agg(md5(n || 's' || m), ' ') from generate_series(1, 8) m),
        'long-article-' || n, '{"root":{"children":[]}}', 'en', 'published', now() - interval '1 day'
      from generate_series(1, ${ARTICLES}) n returning id),
    signed as (insert into articles_rels (parent_id, path, authors_id, "order") select id, 'authors', ${author.id}, 1 from made),
    found as (insert into search_documents (article_id, question, body, title, document)
      select id, 'Long?', ${word}::text, to_tsvector('english', ${word}::text), to_tsvector('english', ${word}::text) from made),
    placed as (insert into search_postings (article_id, lexeme, strength, in_title) select id, ${word}, 0.9, true from made),
    entered as (insert into search_entries (article_id, title, opening, symptoms, words, sentences)
      select id, ${word}, '', '{}', ${packWords([{ lexeme: word, strength: 0.9 }])}, '' from made)
    insert into articles_rels (parent_id, path, symptoms_id, "order")
    select made.id, 'symptoms', s.id, s.n from made, lateral (
      select ${symptom.id}::int as id, 1 as n union all (select id, 2 from symptoms where slug = 'long-list-1')) s`)
  await db.execute(sql`
    insert into comments (article_id, text, display_name, status, voice)
    select ${busy.id}, case when n > 100 then 'Words' else (select string_agg(md5(n || 't' || m), '') from generate_series(1, 30) m) end, 'Robin ' || n, 'approved', 'reader'
    from generate_series(1, ${COMMENTS}) n`)
})

/** Other tests share the database, and these thousands of rows have no versions. */
afterAll(async () => {
  const db = await connectionOf(payload)
  await db.execute(sql`delete from comments where article_id = ${busy.id}`)
  await db.execute(sql`delete from articles where slug like 'long-article-%'`)
  await db.execute(sql`delete from authors where slug like 'long-list-%'`)
  await db.execute(sql`delete from symptoms where slug like 'long-list-%'`)
})

type Handler = (
  request: Request,
  context: { params: Promise<{ slug: string; region: string }> },
) => Promise<Response>

/** What a reader gets under this URL, and its size as sent. */
async function open(handler: Handler, path: string) {
  const url = new URL(path, env.PUBLIC_URL)
  const name = /^\/(?:body\/map|\w+)\/([^/]+)/.exec(url.pathname)?.[1] ?? ''
  const response = await handler(new Request(url), { params: Promise.resolve({ slug: name, region: name }) })
  const html = await response.text()
  return { status: response.status, html, bytes: gzipSync(html, { level: 9 }).length }
}

/** Opens the first two pages and the last of a list, which must be small and refer to each other. */
async function openPages(handler: Handler, base: string) {
  const at = (page: number) => open(handler, pageHref({ base }, page))
  const first = await at(1)
  const pages = Number(/Page 1 of ([\d,]+)/.exec(first.html)?.[1]?.replace(',', ''))
  const [second, last, beyond] = await Promise.all([at(2), at(pages), at(pages + 1)])
  for (const { status, bytes } of [first, second, last]) {
    expect(status).toBe(200)
    expect(bytes, base).toBeLessThanOrEqual(MOST_BYTES)
  }
  expect(beyond.status).toBe(404)
  const href = (page: number) => pageHref({ base }, page).replaceAll('&', '&amp;')
  expect(second.html).toContain(`<link rel="prev" href="${href(1)}"/>`)
  expect(second.html).toContain(`<link rel="next" href="${href(3)}"/>`)
  expect(/<title>(.*?)<\/title>/.exec(second.html)?.[1]).toContain(`, page 2 of ${pages}`)
  expect([first.html.includes('rel="prev"'), last.html.includes('rel="next"')]).toEqual([false, false])
  return { first: first.html, second: second.html, last: last.html, pages }
}

const canonical = (path: string) => `<link rel="canonical" href="${env.PUBLIC_URL}${path}"/>`
/** How often something is in a page. */
const count = (html: string, part: string) => html.split(part).length - 1

describe('a vocabulary of thousands', () => {
  it('has a first page with its letters, and pages of each letter', async () => {
    const { view } = await listSymptoms(payload)
    const plain = view.filter(({ see }) => see === null)
    expect(plain).toHaveLength(before.symptoms + SYMPTOMS)
    const home = await open(openIndex, '/symptoms')
    expect(home.bytes).toBeLessThanOrEqual(MOST_BYTES)
    expect(home.html).toContain(`${plain.length.toLocaleString('en')} symptoms`)
    expect(home.html).toContain('Symptoms with most answers')
    expect(count(home.html, 'href="/symptoms?letter=')).toBeGreaterThanOrEqual(26)
    expect((await open(openIndex, '/symptoms?letter=%E4%B8%AD')).status).toBe(404)
    const letter = await open(openIndex, '/symptoms?letter=a')
    expect(letter.bytes).toBeLessThanOrEqual(MOST_BYTES)
    expect(letter.html).toContain(canonical('/symptoms?letter=a'))
    expect(letter.html).toMatch(/href="\/symptoms\?letter=a" aria-current="page"/)
    expect(count(letter.html, 'href="/symptoms/long-list-')).toBeGreaterThanOrEqual(SYMPTOMS / 26)
  })

  it('is counted by body region and body system, which have pages', async () => {
    const { view } = await listBodyRegions(payload)
    const hands = view.find(({ slug }) => slug === 'hands')?.symptomCount ?? 0
    expect(hands).toBeGreaterThanOrEqual(SYMPTOMS)
    const region = await openPages(openRegion, '/body/map/hands')
    expect(region.first).toContain(`Showing 1 to 80 of ${hands.toLocaleString('en')}.`)
    const base = `/body/${system.slug}`
    const found = await openPages(openBodySystem, base)
    expect(found.pages).toBe(30)
    expect(found.second).toContain(canonical(`${base}?page=2`))
    expect(found.second).toContain('Showing 101 to 200 of 2,600.')
    expect(found.second).toContain(`Showing 31 to 60 of ${ARTICLES}.`)
    expect(found.last).not.toContain('id="symptoms"')
  })

  it('has pages of a symptom’s answers and narrower symptoms', async () => {
    const found = await openPages(openSymptom, `/symptoms/${symptom.slug}`)
    expect(found.pages).toBe(44)
    expect(found.first).toContain(`Showing 1 to 30 of ${ARTICLES}.`)
    expect(found.second).toContain('Showing 61 to 120 of 2,600.')
    expect(found.last).toContain('All answers about this symptom are on the pages before.')
  })
})

describe('many authors', () => {
  it('have pages of the directory, counted whole', async () => {
    const found = await openPages(openDirectory, '/authors')
    const total = (before.authors + AUTHORS).toLocaleString('en')
    expect(found.first).toContain(`${total} authors`)
    expect(found.second).toContain(`Showing 51 to 100 of ${total}.`)
    expect(found.second).toContain(canonical('/authors?page=2'))
    // More towns than a list of choices can have.
    expect(found.first).toContain('<input id="place"')
  })

  it('have pages of what they wrote, no answer twice', async () => {
    const base = `/authors/${author.slug}`
    const found = await openPages(openAuthor, base)
    expect(found.pages).toBe(31)
    expect(found.first).toContain(canonical(base))
    expect(found.second).toContain(canonical(`${base}?page=2`))
    const links = ({ first, second }: typeof found) =>
      [...(first + second).matchAll(/<h3><a href="(\/articles\/[^"]+)"/g)].map(([, href]) => href)
    expect(new Set(links(found)).size).toBe(60)
    expect(found.second).not.toContain('id="conflict-of-interest"')
  })
})

it('a search that stops counting says so', async () => {
  const asked = { query: word, system: null, page: 1 }
  const found = await searchArticles(payload, asked)
  expect(found.isMore).toBe(true)
  expect(found.total).toBeLessThan(ARTICLES)
  expect(found.pages).toBe(20)
})

it('very many comments have pages, and the newest can be read', async () => {
  const found = await openPages(openComments, `/articles/${busy.slug}/comments?order=oldest`)
  expect(found.first).toContain(`Comments (${COMMENTS.toLocaleString('en')})`)
  expect(found.last).toContain(`Robin ${COMMENTS}`)
  expect((await open(openArticle, `/articles/${busy.slug}`)).bytes).toBeLessThanOrEqual(MOST_BYTES)
})
