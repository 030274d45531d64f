import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
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
  const file = readFileName(`${kind}-1.xml`)
  if (!file) throw new Error(`no section ${kind}`)
  return new Map((await readSitemapFile(payload, file)).map(({ path, changed }) => [path, changed]))
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

  it('has each page once, in as many files as it takes, and the index names them all', async () => {
    for (let made = 0; made < 3; made++) await makeArticle(payload, { authors: [author.id] })
    const all = [...(await pagesOf('articles')).keys()]
    const files = (await listSitemapFiles(payload, 2)).filter(({ name }) => name.startsWith('articles-'))
    expect(files).toHaveLength(Math.ceil(all.length / 2))
    const found = []
    for (const { name, changed } of files) {
      const file = readFileName(name)
      const pages = file ? await readSitemapFile(payload, file, 2) : []
      expect(pages.length).toBeLessThanOrEqual(2)
      expect(changed).toBe(
        pages
          .map((page) => page.changed)
          .sort()
          .at(-1),
      )
      found.push(...pages.map(({ path }) => path))
    }
    expect(found).toEqual(all)
  })
})

describe('its files', () => {
  it('are XML with absolute addresses', async () => {
    const { slug } = await makeArticle(payload, { authors: [author.id] })
    const index = await answerSitemapIndex()
    expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const names = xmlTexts(parseXml(await index.text()), 'loc')
    expect(names).toContain(`${env.PUBLIC_URL}/sitemaps/articles-1.xml`)
    const file = parseXml(await (await answerSitemapFile('articles-1.xml')).text())
    expect(xmlTexts(file, 'loc')).toContain(`${env.PUBLIC_URL}/articles/${slug}`)
    expect(xmlTexts(file, 'lastmod')).toHaveLength(xmlTexts(file, 'url').length)
  })

  it.each([
    'articles-2000.xml',
    'articles-0.xml',
    'articles-01.xml',
    'articles-99999.xml',
    'articles.xml',
    'users-1.xml',
    'constructor-1.xml',
    'articles-1.xml.gz',
  ])('do not include %s', async (name) => expect((await answerSitemapFile(name)).status).toBe(404))
})
