import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { tags } from '@/cache/tags'
import { bodyRegions } from '@/content/symptoms/body-regions'
import type { Symptom } from '@/payload-types'
import { makeArticle, makeAuthor, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findBodyRegion, listBodyRegions } from './find-body-regions'

let payload: Payload
let knee: Symptom
const id = randomUUID().slice(0, 8)

const countOf = async (slug: string) =>
  (await listBodyRegions(payload)).view.find((region) => region.slug === slug)?.symptomCount ?? -1

beforeAll(async () => {
  payload = await testPayload()
  knee = await makeSymptom(payload, {
    plainName: `Creaking knee ${id}`,
    medicalName: `Crepitus ${id}`,
    bodyRegions: ['knees', 'legs'],
  })
})

describe('the regions of the map', () => {
  it('are all there from head to foot, with their symptoms counted', async () => {
    const { view } = await listBodyRegions(payload)
    expect(view.map(({ slug }) => slug)).toEqual(bodyRegions.map(({ slug }) => slug))
    const before = [await countOf('knees'), await countOf('feet')]
    await makeSymptom(payload, { bodyRegions: ['knees', 'feet'] })
    expect([await countOf('knees'), await countOf('feet')]).toEqual(before.map((count) => count + 1))
  })

  it('do not count what the A to Z does not list', async () => {
    const before = await countOf('skin')
    await makeSymptom(payload, { bodyRegions: ['skin'], showInIndex: false })
    await makeSymptom(payload, { bodyRegions: ['skin'], replacedBy: knee.id })
    expect(await countOf('skin')).toBe(before)
  })
})

describe('a region', () => {
  it('has its symptoms with both names, published answers only, and its neighbours', async () => {
    const on = { authors: [(await makeAuthor(payload)).id], symptoms: [knee.id] }
    const live = await makeArticle(payload, on)
    const draft = await makeArticle(payload, { ...on, _status: 'draft' })
    const found = await findBodyRegion(payload, 'knees')
    expect(found?.view.symptoms).toContainEqual({
      slug: knee.slug,
      name: `Creaking knee ${id}`,
      medicalName: `Crepitus ${id}`,
      articleCount: 1,
    })
    const articles = found?.view.articles.map((article) => article.id)
    expect(articles).toContain(live.id)
    expect(articles).not.toContain(draft.id)
    expect(found?.view.near).toEqual([
      { slug: 'legs', symptomCount: await countOf('legs') },
      { slug: 'feet', symptomCount: await countOf('feet') },
    ])
    expect(found?.tags).toEqual(expect.arrayContaining([tags.symptoms, tags.articles, tags.article(live.id)]))
  })

  it('is null where the body has no such place', async () => {
    for (const slug of ['tail', '', 'constructor', '__proto__', 'knees\u0000']) {
      expect(await findBodyRegion(payload, slug)).toBeNull()
    }
  })
})
