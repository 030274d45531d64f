import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { findAuthor } from '@/content/authors/find-author'
import { listAuthors, withBylines } from '@/content/authors/list-authors'
import { findBodySystem, listBodySystems } from '@/content/body-systems/find-body-systems'
import { findPage } from '@/content/pages/find-page'
import { findHome } from '@/finding/home/find-home'
import type { Article, Author, BodySystem, Symptom } from '@/payload-types'
import { loadSite } from '@/site/settings/load-site'
import { makeArticle, makeAuthor, makeBodySystem, makePage, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findSymptom } from './find-symptom'
import { lettersOf, listSymptoms } from './list-symptoms'

let payload: Payload
let author: Author
let system: BodySystem
let wide: Symptom
let symptom: Symptom
let live: Article[]
const id = randomUUID().slice(0, 8)

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload, { name: `Zoe ${id}` })
  system = await makeBodySystem(payload)
  wide = await makeSymptom(payload, { plainName: `Wide ${id}`, bodySystems: [system.id] })
  symptom = await makeSymptom(payload, {
    plainName: `Loss of tone ${id}`,
    medicalName: `Hypotonia ${id}`,
    names: [
      { text: `HYPOTONIA ${id}`, kind: 'exact' },
      { text: `Ábsent tone ${id}`, kind: 'exact' },
      { text: `Floppiness ${id}`, kind: 'lay' },
      { text: `Weakness ${id}`, kind: 'related' },
      { text: `Hipotonia ${id}`, kind: 'misspelling' },
    ],
    parents: [wide.id],
    bodySystems: [system.id],
  })
  const on = { authors: [author.id], symptoms: [symptom.id] }
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString()
  live = [await makeArticle(payload, on)]
  live.push(await makeArticle(payload, { ...on, symptoms: [symptom.id, wide.id] }))
  await makeArticle(payload, { ...on, _status: 'draft' })
  await makeArticle(payload, { ...on, publishedAt: tomorrow })
  // A draft of a live article without the symptom: the live version counts.
  await payload.update({
    collection: 'articles',
    id: live[0]?.id ?? 0,
    data: { symptoms: [], authors: [] },
    draft: true,
  })
})

const newestFirst = () => live.map((article) => article.id).reverse()

describe('the A to Z', () => {
  it('lists plain names, and medical, exact and lay names with a pointer, in the order of the alphabet', async () => {
    const { view } = await listSymptoms(payload)
    const own = view.filter(({ slug }) => slug === symptom.slug)
    const see = `Loss of tone ${id}`
    expect(own.map((entry) => [entry.name, entry.see])).toEqual([
      [`Ábsent tone ${id}`, see],
      [`Floppiness ${id}`, see],
      [`HYPOTONIA ${id}`, see],
      [see, null],
    ])
    const names = view.map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
  })

  it('counts published articles only', async () => {
    const { view } = await listSymptoms(payload)
    const countOf = (slug: string) => view.find((entry) => entry.slug === slug)?.articleCount
    expect([countOf(symptom.slug), countOf(wide.slug)]).toEqual([2, 1])
  })

  it('leaves out what is hidden or was replaced', async () => {
    const hidden = await makeSymptom(payload, { showInIndex: false })
    const replaced = await makeSymptom(payload, { replacedBy: symptom.id })
    const slugs = (await listSymptoms(payload)).view.map(({ slug }) => slug)
    expect(slugs).not.toContain(hidden.slug)
    expect(slugs).not.toContain(replaced.slug)
  })

  it('knows which letters begin an entry', () => {
    const rows = [
      ['Á', 1],
      ['A', 3],
      ['T', 2],
      ['4', 1],
    ] as const
    const letters = lettersOf(rows.map(([key, count]) => ({ key, count })))
    expect(letters.filter(({ count }) => count > 0)).toEqual([
      { letter: 'A', count: 4, forms: ['Á', 'A'] },
      { letter: 'T', count: 2, forms: ['T'] },
      { letter: '#', count: 1, forms: ['4'] },
    ])
  })
})

describe('a symptom', () => {
  it('shows its names apart by kind, its place in the vocabulary and its articles', async () => {
    const found = await findSymptom(payload, symptom.slug)
    expect(found).toMatchObject({
      replacedBy: null,
      view: {
        medicalName: `Hypotonia ${id}`,
        exactNames: [`HYPOTONIA ${id}`, `Ábsent tone ${id}`, `Floppiness ${id}`],
        relatedNames: [{ name: `Weakness ${id}`, slug: null }],
        parents: [{ slug: wide.slug }],
        bodySystems: [{ slug: system.slug, name: system.name }],
      },
    })
    expect(found?.view.articles.map((article) => article.id)).toEqual(newestFirst())
    const children = (await findSymptom(payload, wide.slug))?.view.children
    expect(children).toEqual([{ slug: symptom.slug, name: symptom.plainName }])
  })

  it('leads from a name that is mixed up with it to the symptom of that name, where there is one', async () => {
    const asked = ['plain', 'MEDICAL', ' Lay', 'moved', 'mistyped', 'own'].map((kind) => `${kind} ${id}`)
    const plain = await makeSymptom(payload, { plainName: `Plain ${id}` })
    const medical = await makeSymptom(payload, { medicalName: `Medical ${id}` })
    const lay = await makeSymptom(payload, { names: [{ text: `lay ${id}`, kind: 'lay' }] })
    const successor = await makeSymptom(payload)
    await makeSymptom(payload, { plainName: `Moved ${id}`, replacedBy: successor.id })
    await makeSymptom(payload, { names: [{ text: `mistyped ${id}`, kind: 'misspelling' }] })
    const asking = await makeSymptom(payload, {
      medicalName: `Own ${id}`,
      names: asked.map((text) => ({ text, kind: 'related' as const })),
    })
    const slugs = [plain.slug, medical.slug, lay.slug, successor.slug, null, null]
    const { view } = (await findSymptom(payload, asking.slug)) ?? {}
    expect(view?.relatedNames.map(({ slug }) => slug)).toEqual(slugs)
  })

  it('names the one that took its place; an unknown one is null', async () => {
    const replaced = await makeSymptom(payload, { replacedBy: symptom.id })
    expect((await findSymptom(payload, replaced.slug))?.replacedBy).toBe(symptom.slug)
    expect(await findSymptom(payload, 'no-such-symptom')).toBeNull()
  })
})

describe('body systems', () => {
  it('have their symptoms and articles, each article once', async () => {
    const found = await findBodySystem(payload, system.slug)
    expect(found?.view.symptoms.map(({ slug }) => slug)).toEqual([symptom.slug, wide.slug])
    expect(found?.view.articles.map((article) => article.id)).toEqual(newestFirst())
    const listed = (await listBodySystems(payload)).view.find(({ slug }) => slug === system.slug)
    expect(listed).toEqual({ slug: system.slug, name: system.name, articleCount: 2 })
    expect(await findBodySystem(payload, 'no-such-system')).toBeNull()
  })

  it('do not list a hidden or replaced symptom, and count and show its articles', async () => {
    const own = await makeBodySystem(payload)
    const bodySystems = [own.id]
    const hidden = await makeSymptom(payload, { bodySystems, showInIndex: false })
    const replaced = await makeSymptom(payload, { bodySystems, replacedBy: symptom.id })
    const { id: writer } = await makeAuthor(payload)
    for (const { id: one } of [hidden, replaced]) {
      await makeArticle(payload, { authors: [writer], symptoms: [one] })
    }
    const found = await findBodySystem(payload, own.slug)
    expect([found?.view.symptoms, found?.view.articles.length]).toEqual([[], 2])
    const listed = (await listBodySystems(payload)).view.find(({ slug }) => slug === own.slug)
    expect(listed?.articleCount).toBe(2)
  })
})

describe('authors', () => {
  it('are listed by name with their published articles', async () => {
    const { view } = await withBylines(payload, (await listAuthors(payload)).view)
    expect(view.find((one) => one.id === author.id)).toMatchObject({ name: author.name, articleCount: 2 })
    const profile = await findAuthor(payload, author.slug)
    expect(profile?.view.articles.map((article) => article.id)).toEqual(newestFirst())
    expect(await findAuthor(payload, 'no-such-author')).toBeNull()
  })

  it('show their practice and never who checked their credentials', async () => {
    const { slug } = await makeAuthor(payload, {
      practice: { name: 'North Clinic', city: 'Springfield' },
      credentials: [{ abbreviation: 'MD', title: null }],
      credentialsCheckedBy: 'a colleague',
    })
    const found = await findAuthor(payload, slug)
    expect(found?.view).toMatchObject({
      practice: { name: 'North Clinic', city: 'Springfield', street: null },
      credentials: [{ abbreviation: 'MD', title: '' }],
      rating: { count: 0, mean: 0 },
    })
    expect(JSON.stringify(found)).not.toContain('a colleague')
  })
})

describe('the home page', () => {
  it('counts what readers may open and shows the newest first', async () => {
    const { view } = await findHome(payload)
    const { totalDocs } = await payload.count({ collection: 'articles', overrideAccess: false })
    expect(view.articleCount).toBe(totalDocs)
    const dates = view.newest.map(({ publishedAt }) => publishedAt)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(view.authors.every(({ articleCount }) => articleCount > 0)).toBe(true)
    expect(view.letters).toHaveLength(26)
  })
})

describe('about pages', () => {
  it('stand in the footer by their order once published', async () => {
    const late = await makePage(payload, { order: -1 })
    const early = await makePage(payload, { order: -2 })
    const draft = await makePage(payload, { _status: 'draft', order: -2 })
    const { aboutPages } = await loadSite(payload)
    const slugs = aboutPages.map(({ slug }) => slug)
    expect(slugs.slice(0, 2)).toEqual([early.slug, late.slug])
    expect(await findPage(payload, draft.slug, aboutPages)).toBeNull()
    const found = await findPage(payload, early.slug, aboutPages)
    expect(found?.view.others.map(({ slug }) => slug)).not.toContain(early.slug)
  })
})
