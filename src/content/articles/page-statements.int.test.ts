import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { GET as openArticle } from '@/app/(site)/articles/[slug]/route'
import { countStatements } from '@/testing/count-statements'
import { makeArticle, makeAuthor, makeBodySystem, makeComment, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'

let payload: Payload
let slug: string

beforeAll(async () => {
  payload = await testPayload()
  const author = await makeAuthor(payload)
  const reviewer = await makeAuthor(payload)
  const system = await makeBodySystem(payload)
  const symptoms = [await makeSymptom(payload, { bodySystems: [system.id] }), await makeSymptom(payload)]
  const about = { authors: [author.id], reviewer: reviewer.id, symptoms: symptoms.map(({ id }) => id) }
  const article = await makeArticle(payload, about)
  await makeArticle(payload, about)
  for (let number = 0; number < 3; number += 1) {
    await makeComment(payload, article.id, { status: 'approved' })
  }
  slug = article.slug
})

/** Settings; the time and the layout; the article; comments; symptoms; authors; their ratings; related answers. */
const STATEMENTS = 8

it('the page of an article takes as many statements however much it has, and most are planned once', async () => {
  const open = () =>
    openArticle(new Request(`http://reader.example/articles/${slug}`), { params: Promise.resolve({ slug }) })
  const { result, statements } = await countStatements(open)
  expect(result.status).toBe(200)
  expect(await result.text()).toContain('Related answers')
  expect(statements.length, statements.map(({ text }) => text.trim().slice(0, 90)).join('\n')).toBe(
    STATEMENTS,
  )
  expect(statements.filter(({ isPrepared }) => isPrepared)).toHaveLength(5)
})
