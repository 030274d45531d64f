import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { tags, touchedByArticle } from '@/cache/tags'
import { findAuthor } from '@/content/authors/find-author'
import { findSymptom } from '@/content/symptoms/find-symptom'
import type { Author, Symptom } from '@/payload-types'
import { makeArticle, makeAuthor, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'

let payload: Payload
let author: Author
let colleague: Author
let symptom: Symptom
let merged: Symptom

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload)
  colleague = await makeAuthor(payload)
  symptom = await makeSymptom(payload)
  merged = await makeSymptom(payload, { replacedBy: symptom.id })
  await makeArticle(payload, { authors: [author.id, colleague.id], symptoms: [merged.id] })
})

const pages = async () => ({
  author: await findAuthor(payload, author.slug),
  symptom: await findSymptom(payload, symptom.slug),
})
const state = (authors: number[], symptoms: number[]) => ({ slug: 'a', updatedAt: '', authors, symptoms })
/** Which of the two pages the publication of such an article purges. */
async function purgedBy(authors: number[], symptoms: number[]): Promise<string[]> {
  const { stale } = touchedByArticle(0, null, state(authors, symptoms))
  return Object.entries(await pages()).flatMap(([name, page]) =>
    page?.tags.some((tag) => stale.includes(tag)) ? [name] : [],
  )
}

describe('the list of articles on an author’s and on a symptom’s page', () => {
  it('is not purged by an article of others about something else', async () => {
    const [other, elsewhere] = [await makeAuthor(payload), await makeSymptom(payload)]
    expect(await purgedBy([other.id], [elsewhere.id])).toEqual([])
  })

  it('is purged by each article that belongs to it, also to what was merged into the symptom', async () => {
    const [other, elsewhere] = [await makeAuthor(payload), await makeSymptom(payload)]
    expect(await purgedBy([author.id], [elsewhere.id])).toEqual(['author'])
    expect(await purgedBy([other.id], [symptom.id])).toEqual(['symptom'])
    expect(await purgedBy([other.id], [merged.id])).toEqual(['symptom'])
  })

  it('names the others who signed, and is purged when one of them changes', async () => {
    for (const page of Object.values(await pages())) {
      expect(page?.view.articles[0]?.authorNames).toContain(colleague.name)
      expect(page?.tags).toContain(tags.authorNames)
    }
  })
})
