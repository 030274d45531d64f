import { describe, expect, it } from 'vitest'
import { sampleContent } from './index'

const { articles, authors, bodySystems, pages, symptoms } = sampleContent
const slugsOf = (rows: { slug: string }[]) => rows.map((row) => row.slug)
const missing = (used: string[], known: string[]) => used.filter((slug) => !known.includes(slug))

const collections: [string, string[]][] = [
  ['body systems', slugsOf(bodySystems)],
  ['symptoms', slugsOf(symptoms)],
  ['authors', slugsOf(authors)],
  ['articles', slugsOf(articles)],
  ['pages', slugsOf(pages)],
]

describe.each(collections)('slugs of %s', (_name, slugs) => {
  it('are well formed, short enough and used once', () => {
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80)).toEqual([])
    expect(slugs.length).toBeGreaterThan(0)
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

describe('symptoms', () => {
  it('name body systems that exist, at least one each', () => {
    expect(
      missing(
        symptoms.flatMap((symptom) => symptom.bodySystems),
        slugsOf(bodySystems),
      ),
    ).toEqual([])
    expect(symptoms.filter((symptom) => symptom.bodySystems.length === 0)).toEqual([])
  })

  it('name a place on the body, each once', () => {
    const wrong = symptoms.filter(
      ({ bodyRegions }) => bodyRegions.length === 0 || new Set(bodyRegions).size !== bodyRegions.length,
    )
    expect(slugsOf(wrong)).toEqual([])
  })

  it('have parents that exist and never lead back to themselves', () => {
    const parentsOf = new Map(symptoms.map((symptom) => [symptom.slug, symptom.parents]))
    expect(missing([...parentsOf.values()].flat(), slugsOf(symptoms))).toEqual([])
    for (const start of parentsOf.keys()) {
      const above = new Set(parentsOf.get(start))
      for (const slug of above) for (const parent of parentsOf.get(slug) ?? []) above.add(parent)
      expect(above, start).not.toContain(start)
    }
  })

  it('share a body system with each of their parents', () => {
    const systemsOf = new Map(symptoms.map((symptom) => [symptom.slug, symptom.bodySystems]))
    for (const symptom of symptoms) {
      for (const parent of symptom.parents) {
        const shared = (systemsOf.get(parent) ?? []).filter((slug) => symptom.bodySystems.includes(slug))
        expect(shared, `${symptom.slug} and ${parent}`).not.toEqual([])
      }
    }
  })

  it('give each name once, and an exact name to one symptom only', () => {
    for (const symptom of symptoms) {
      const own = [symptom.plainName, symptom.medicalName, ...symptom.names.map((name) => name.text)]
        .filter((name) => name !== null)
        .map((name) => name.toLowerCase())
      expect(new Set(own).size, symptom.slug).toBe(own.length)
    }
    const titles = symptoms.flatMap((symptom) => [
      symptom.plainName.toLowerCase(),
      ...symptom.names.filter((name) => name.kind === 'exact').map((name) => name.text.toLowerCase()),
    ])
    expect(titles.filter((title, position) => titles.indexOf(title) !== position)).toEqual([])
  })

  it('keep tone, strength and bulk of a muscle apart', () => {
    const tone = symptoms.find((symptom) => symptom.slug === 'loss-of-muscle-tone')
    expect(tone?.medicalName).toBe('Hypotonia')
    for (const text of ['Muscle atrophy', 'Muscle weakness', 'Muscle wasting']) {
      expect(tone?.names).toContainEqual({ text, kind: 'related' })
    }
  })

  it('fill the A to Z and every body system', () => {
    expect(symptoms.length).toBeGreaterThanOrEqual(30)
    expect(new Set(symptoms.map((symptom) => symptom.plainName[0])).size).toBeGreaterThanOrEqual(14)
    const used = new Set(symptoms.flatMap((symptom) => symptom.bodySystems))
    expect(bodySystems.length).toBeGreaterThanOrEqual(12)
    expect(slugsOf(bodySystems).filter((slug) => !used.has(slug))).toEqual([])
  })
})

describe('articles', () => {
  it('name symptoms that exist, at least one each, none twice', () => {
    expect(
      missing(
        articles.flatMap((article) => article.symptoms),
        slugsOf(symptoms),
      ),
    ).toEqual([])
    for (const { slug, symptoms: named } of articles) {
      expect(named.length, slug).toBeGreaterThan(0)
      expect(new Set(named).size, slug).toBe(named.length)
    }
  })

  it('have an author and another reviewer, both known', () => {
    expect(
      missing(
        articles.flatMap((article) => [article.author, article.reviewer]),
        slugsOf(authors),
      ),
    ).toEqual([])
    expect(articles.filter((article) => article.author === article.reviewer)).toEqual([])
    expect(
      missing(
        slugsOf(authors),
        articles.map((article) => article.author),
      ),
    ).toEqual([])
  })

  it('cover at least eight body systems', () => {
    const systemsOf = new Map(symptoms.map((symptom) => [symptom.slug, symptom.bodySystems]))
    const covered = articles.flatMap((article) =>
      article.symptoms.flatMap((slug) => systemsOf.get(slug) ?? []),
    )
    expect(articles.length).toBeGreaterThanOrEqual(14)
    expect(new Set(covered).size).toBeGreaterThanOrEqual(8)
  })
})
