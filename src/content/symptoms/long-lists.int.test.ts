import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findThreads } from '@/community/comments/find-threads'
import { findAuthor } from '@/content/authors/find-author'
import { findDirectory } from '@/content/authors/find-directory'
import { AuthorDirectoryPage } from '@/content/authors/view/AuthorDirectoryPage'
import { AuthorPage } from '@/content/authors/view/AuthorPage'
import { findBodySystem } from '@/content/body-systems/find-body-systems'
import { connectionOf } from '@/db/connection'
import { findBodyRegion, listBodyRegions } from '@/finding/body-map/find-body-regions'
import { findHome } from '@/finding/home/find-home'
import { searchArticles } from '@/finding/search/search-articles'
import { renderHtml } from '@/html/render-html'
import { site as siteView } from '@/parts/fixtures/site'
import { makeArticle, makeAuthor, makeBodySystem, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findSymptom } from './find-symptom'
import { lettersOf, listSymptoms } from './list-symptoms'
import { SymptomIndexPage } from './view/SymptomIndexPage'
import { SymptomPage } from './view/SymptomPage'

/** More than any list shows, inserted directly: only reading is tested. */
const SYMPTOMS = 2600
const AUTHORS = 1100
const ARTICLES = 900
const COMMENTS = 20_100

let payload: Payload
let before: { symptoms: number; authors: number }
let author: { id: number; slug: string }
let symptom: { id: number; slug: string }
let system: { id: number; slug: string }
let busy: number
/** One lexeme, however it is folded and stemmed. */
const word = `w${randomUUID().replace(/[^abcdf]/g, '')}z`

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload)
  system = await makeBodySystem(payload)
  symptom = await makeSymptom(payload)
  busy = (await makeArticle(payload, { authors: [author.id] })).id
  before = {
    symptoms: (await listSymptoms(payload)).view.filter(({ see }) => see === null).length,
    authors: (await payload.count({ collection: 'authors', where: { _status: { equals: 'published' } } }))
      .totalDocs,
  }
  const db = await connectionOf(payload)
  await db.execute(sql`
    with made as (
      insert into symptoms (plain_name, slug, show_in_index)
      select chr(65 + n % 26) || ' long list ' || n, 'long-list-' || n, true from generate_series(1, ${SYMPTOMS}) n
      returning id),
    placed as (insert into symptoms_body_regions (parent_id, value, "order") select id, 'hands', 1 from made),
    under as (insert into symptoms_rels (parent_id, path, symptoms_id, "order") select id, 'parents', ${symptom.id}, 1 from made)
    insert into symptoms_rels (parent_id, path, body_systems_id, "order") select id, 'bodySystems', ${system.id}, 1 from made`)
  await db.execute(sql`
    insert into authors (name, slug, _status) select 'Long List ' || n, 'long-list-' || n, 'published' from generate_series(1, ${AUTHORS}) n`)
  await db.execute(sql`
    with made as (
      insert into articles (question, slug, body, language, _status, published_at)
      select 'Long ' || n || '?', 'long-article-' || n, '{"root":{"children":[]}}', 'en', 'published', now() - interval '1 day'
      from generate_series(1, ${ARTICLES}) n returning id),
    signed as (insert into articles_rels (parent_id, path, authors_id, "order") select id, 'authors', ${author.id}, 1 from made),
    found as (insert into search_documents (article_id, question, body, title, document)
      select id, 'Long?', ${word}::text, to_tsvector('english', ${word}::text), to_tsvector('english', ${word}::text) from made),
    placed as (insert into search_postings (article_id, lexeme, strength, in_title) select id, ${word}, 0.9, true from made)
    insert into articles_rels (parent_id, path, symptoms_id, "order")
    select made.id, 'symptoms', s.id, s.n from made, lateral (
      select ${symptom.id}::int as id, 1 as n union all (select id, 2 from symptoms where slug = 'long-list-1')) s`)
  await db.execute(sql`
    insert into comments (article_id, text, display_name, status, voice)
    select ${busy}, 'Words', 'Robin', 'approved', 'reader' from generate_series(1, ${COMMENTS})`)
})

/** Other tests share the database, and these thousands of rows have no versions. */
afterAll(async () => {
  const db = await connectionOf(payload)
  await db.execute(sql`delete from comments where article_id = ${busy}`)
  await db.execute(sql`delete from articles where slug like 'long-article-%'`)
  await db.execute(sql`delete from authors where slug like 'long-list-%'`)
  await db.execute(sql`delete from symptoms where slug like 'long-list-%'`)
})

describe('a vocabulary of thousands', () => {
  it('is listed and counted whole, and the page says what it leaves out', async () => {
    const { view } = await listSymptoms(payload)
    const plain = view.filter(({ see }) => see === null)
    expect(plain).toHaveLength(before.symptoms + SYMPTOMS)
    const html = await renderHtml(SymptomIndexPage({ site: siteView, entries: view }))
    expect(html).toContain(`${plain.length.toLocaleString('en')} symptoms`)
    const shown = html.match(/<li>/g)?.length ?? 0
    expect(shown).toBeLessThan(2100)
    const letters = lettersOf(view)
    const ofA = letters.find(({ letter }) => letter === 'A')?.count ?? 0
    expect(ofA).toBeGreaterThanOrEqual(SYMPTOMS / 26)
    expect(html).toMatch(new RegExp(`Showing \\d+ of ${ofA}\\.`))
    // Every letter with an entry has its section.
    for (const { letter, count } of letters.slice(0, 26)) {
      if (count > 0) expect(html).toContain(`id="letter-${letter.toLowerCase()}"`)
    }
    expect((await findHome(payload)).view.letters.find(({ letter }) => letter === 'A')?.count).toBe(ofA)
  })

  it('is counted by body region and body system', async () => {
    const { view } = await listBodyRegions(payload)
    const hands = view.find(({ slug }) => slug === 'hands')?.symptomCount ?? 0
    expect(hands).toBeGreaterThanOrEqual(SYMPTOMS)
    const region = (await findBodyRegion(payload, 'hands'))?.view
    expect(region).toMatchObject({ symptomCount: hands, articleCount: ARTICLES })
    expect(region?.symptoms.length).toBeLessThan(hands)
    const found = (await findBodySystem(payload, system.slug))?.view
    expect(found).toMatchObject({ symptomCount: SYMPTOMS, articleCount: ARTICLES })
    expect(found?.articles).toHaveLength(100)
  })

  it('tells on a symptom’s page how many answers and narrower symptoms there are', async () => {
    const view = (await findSymptom(payload, symptom.slug))?.view
    expect(view).toMatchObject({ articleCount: ARTICLES, childCount: SYMPTOMS })
    if (!view) throw new Error('no symptom')
    const html = await renderHtml(SymptomPage({ site: siteView, symptom: view }))
    expect(html).toContain(`Showing 100 of ${ARTICLES}.`)
    expect(html).toContain('Showing 100 of 2,600.')
    const spanish = await renderHtml(SymptomPage({ site: { ...siteView, language: 'es' }, symptom: view }))
    expect(spanish).toContain(`Se muestran 100 de ${ARTICLES}.`)
  })
})

describe('more authors than the directory shows', () => {
  it('are counted whole, with words about the rest', async () => {
    const { view } = await findDirectory(payload, { specialty: null, place: null })
    expect([view.total, view.authors.length]).toEqual([before.authors + AUTHORS, 500])
    const html = await renderHtml(AuthorDirectoryPage({ site: siteView, directory: view }))
    const total = view.total.toLocaleString('en')
    expect(html).toContain(`${total} authors`)
    expect(html).toContain(`Showing 500 of ${total}.`)
  })

  it('have pages that tell how many answers they wrote', async () => {
    const view = (await findAuthor(payload, author.slug))?.view
    if (!view) throw new Error('no author')
    expect([view.articles.length, view.articleCount]).toEqual([200, ARTICLES + 1])
    expect(await renderHtml(AuthorPage({ site: siteView, author: view }))).toContain(
      `Showing 200 of ${ARTICLES + 1}.`,
    )
  })
})

it('a search that stops counting says so', async () => {
  const asked = { query: word, system: null, page: 1 }
  const found = await searchArticles(payload, asked)
  expect(found.isMore).toBe(true)
  expect(found.total).toBeLessThan(ARTICLES)
  expect(found.pages).toBe(20)
})

it('the newest comment of very many can be read', async () => {
  const first = await findThreads(payload, busy, 'oldest')
  expect(first?.total).toBe(COMMENTS)
  expect((await findThreads(payload, busy, 'oldest', first?.pages))?.items.length).toBeGreaterThan(0)
})
