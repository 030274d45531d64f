import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import { makeArticle, makeAuthor, makeBodySystem, makePage, makeSymptom } from '@/testing/factories'
import { parseXml, xmlTexts } from '@/testing/parse-xml'
import { testPayload } from '@/testing/payload'
import { answerSitemapFile, answerSitemapIndex } from './answer-sitemap'
import { listSitemapFiles, readFileName, readSitemapFile } from './read-sitemap'

let payload: Payload
let author: { id: number; slug: string }

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload)
})

async function pagesOf(kind: string): Promise<Map<string, string | null>> {
  const pages = new Map<string, string | null>()
  for (const { name } of await listSitemapFiles(payload)) {
    const file = name.startsWith(`${kind}-`) ? readFileName(name) : null
    if (!file) continue
    for (const { path, changed } of await readSitemapFile(payload, file)) pages.set(path, changed)
  }
  return pages
}

describe('the sitemap', () => {
  it('has what readers may see and nothing else, with the date of its last change', async () => {
    const symptom = await makeSymptom(payload, { bodyRegions: ['knees'] })
    const merged = await makeSymptom(payload, { replacedBy: symptom.id })
    const unlisted = { showInIndex: false, bodyRegions: ['buttocks' as const] }
    const [bare, answered] = [await makeSymptom(payload, unlisted), await makeSymptom(payload, unlisted)]
    const more = { authors: [author.id], symptoms: [symptom.id, answered.id] }
    const live = await makeArticle(payload, more)
    const draft = await makeArticle(payload, { ...more, _status: 'draft' })
    const future = await makeArticle(payload, { ...more, publishedAt: '2999-01-01T00:00:00.000Z' })
    const system = await makeBodySystem(payload)
    const page = await makePage(payload)
    const hidden = await makePage(payload, { _status: 'draft' })

    const articles = await pagesOf('articles')
    expect(articles.get(`/articles/${live.slug}`)).toBe(live.updatedAt)
    for (const { slug } of [draft, future]) expect(articles.has(`/articles/${slug}`)).toBe(false)
    const symptoms = await pagesOf('symptoms')
    expect(symptoms.get(`/symptoms/${symptom.slug}`)).toBe(live.updatedAt)
    expect(symptoms.has(`/symptoms/${merged.slug}`)).toBe(false)
    expect(symptoms.has(`/symptoms/${bare.slug}`)).toBe(false)
    expect(symptoms.has(`/symptoms/${answered.slug}`)).toBe(true)
    expect((await pagesOf('body-regions')).has('/body/map/buttocks')).toBe(false)
    expect((await pagesOf('authors')).get(`/authors/${author.slug}`)).toBe(live.updatedAt)
    expect((await pagesOf('body-systems')).get(`/body/${system.slug}`)).toBe(system.updatedAt)
    expect([...(await pagesOf('body-regions')).keys()]).toContain('/body/map/knees')
    const about = await pagesOf('pages')
    expect([about.has(`/about/${page.slug}`), about.has(`/about/${hidden.slug}`)]).toEqual([true, false])
    const lists = await pagesOf('lists')
    expect([...lists.keys()]).toEqual(['/', '/symptoms', '/body', '/authors'])
    expect(lists.get('/authors')).toBe(live.updatedAt)
  })

  it('has each page in the file of its number, and the index names these files with their dates', async () => {
    const { id, slug } = await makeArticle(payload, { authors: [author.id] })
    const far = { slug: `far-${slug}`.slice(0, 60), updatedAt: '2026-05-05T05:05:05.000Z' }
    const db = await connectionOf(payload)
    const number = 1_000_001 + id
    await db.execute(sql`
      insert into articles (id, question, summary, body, slug, language, _status, published_at, updated_at)
      values (${number}, 'Far?', 'Far.', '{"root":{"children":[]}}', ${far.slug}, 'en', 'published', '2026-05-05',
        ${far.updatedAt})`)
    const name = `articles-${Math.floor((number - 1) / 500) + 1}.xml`
    const file = readFileName(name)
    expect(file && (await readSitemapFile(payload, file))).toEqual([
      { path: `/articles/${far.slug}`, changed: far.updatedAt },
    ])
    const files = (await listSitemapFiles(payload)).filter(({ name: one }) => one.startsWith('articles-'))
    expect(files.at(-1)).toEqual({ name, changed: far.updatedAt })
    for (const one of files) {
      const known = readFileName(one.name)
      expect(known && (await readSitemapFile(payload, known)), one.name).not.toHaveLength(0)
    }
    expect((await pagesOf('articles')).has(`/articles/${slug}`)).toBe(true)
    await db.execute(sql`delete from articles where id = ${number}`)
    expect(await listSitemapFiles(payload)).not.toContainEqual(expect.objectContaining({ name }))
  })
})

describe('its files', () => {
  it('are XML with absolute addresses', async () => {
    const { id, slug } = await makeArticle(payload, { authors: [author.id] })
    const name = `articles-${Math.floor((id - 1) / 500) + 1}.xml`
    const index = await answerSitemapIndex()
    expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const names = xmlTexts(parseXml(await index.text()), 'loc')
    expect(names).toContain(`${env.PUBLIC_URL}/sitemaps/${name}`)
    const file = parseXml(await (await answerSitemapFile(name)).text())
    expect(xmlTexts(file, 'loc')).toContain(`${env.PUBLIC_URL}/articles/${slug}`)
    expect(xmlTexts(file, 'lastmod')).toHaveLength(xmlTexts(file, 'url').length)
  })

  it.each([
    'articles-999999.xml',
    'articles-0.xml',
    'articles-01.xml',
    'articles-9999999.xml',
    'articles.xml',
    'users-1.xml',
    'constructor-1.xml',
    'articles-1.xml.gz',
  ])('do not include %s', async (name) => expect((await answerSitemapFile(name)).status).toBe(404))
})
