import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '@/payload-types'
import { makeArticle, makeAuthor, makeBodySystem, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findRelated } from './find-related'

let payload: Payload
let authors: number[]
const word = () => `q${randomUUID().replaceAll('-', '').replace(/\d/g, 'x')}`

beforeAll(async () => {
  payload = await testPayload()
  authors = [(await makeAuthor(payload)).id]
})

const slugged = (question: string) => ({ question, slug: question.toLowerCase().replace(/[^a-z]+/g, '-') })
const make = (question: string, data: Partial<Article> = {}) =>
  makeArticle(payload, { authors, ...slugged(question), ...data } as Parameters<typeof makeArticle>[1])

describe('related articles', () => {
  it('are those on the same symptom, then of the same body system, then with the same words', async () => {
    const shared = word()
    const system = await makeBodySystem(payload)
    const symptom = await makeSymptom(payload, { bodySystems: [system.id] })
    const neighbor = await makeSymptom(payload, { bodySystems: [system.id] })
    const own = await make(`Why ${shared} ${word()}`, { symptoms: [symptom.id] })
    const byWords = await make(`When ${shared} ${word()}`)
    const bySystem = await make(`Where ${word()}`, { symptoms: [neighbor.id] })
    const bySymptom = await make(`How ${word()}`, { symptoms: [symptom.id] })
    await make(`Not ${word()}`)
    const found = await findRelated(payload, own, [symptom.id])
    expect(found.map(({ id }) => id)).toEqual([bySymptom.id, bySystem.id, byWords.id])
  })

  it('are published ones only, and at most four', async () => {
    const symptom = await makeSymptom(payload)
    const on = { symptoms: [symptom.id] }
    const own = await make(`Why ${word()}`, on)
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const hidden = [
      await make(`Draft ${word()}`, { ...on, _status: 'draft' }),
      await make(`Later ${word()}`, { ...on, publishedAt: tomorrow }),
    ]
    const none = await findRelated(payload, own, [symptom.id])
    expect(none.filter(({ id }) => hidden.some((article) => article.id === id))).toEqual([])
    for (let count = 0; count < 5; count++) await make(`Live ${word()}`, on)
    expect(await findRelated(payload, own, [symptom.id])).toHaveLength(4)
  })

  it('prefer the article that shares more symptoms', async () => {
    const [one, two] = [await makeSymptom(payload), await makeSymptom(payload)]
    const own = await make(`Why ${word()}`, { symptoms: [one.id, two.id] })
    const both = await make(`Both ${word()}`, { symptoms: [one.id, two.id] })
    const newer = await make(`One ${word()}`, { symptoms: [one.id] })
    const found = await findRelated(payload, own, [one.id, two.id])
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual([both.id, newer.id])
  })

  it('of a question without words are none', async () => {
    expect(await findRelated(payload, { id: 0, question: '?' }, [])).toEqual([])
  })
})
