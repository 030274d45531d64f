import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { GET as openArticle } from '@/app/(site)/articles/[slug]/route'
import { GET as openAuthor } from '@/app/(site)/authors/[slug]/route'
import { GET as openSymptom } from '@/app/(site)/symptoms/[slug]/route'
import type { Article } from '@/payload-types'
import { articleLink, figure, heading, paragraph, root } from '@/rich-text/build'
import { countStatements } from '@/testing/count-statements'
import {
  makeArticle,
  makeAuthor,
  makeBodySystem,
  makeComment,
  makeMedia,
  makeSymptom,
} from '@/testing/factories'
import { testPayload } from '@/testing/payload'

let payload: Payload
const slugs = { article: '', author: '', symptom: '' }

beforeAll(async () => {
  payload = await testPayload()
  // Until the settings are saved for the first time they are read once more.
  await payload.updateGlobal({ slug: 'settings', data: { tagline: 'Health questions' } })
  const picture = await makeMedia(payload)
  const author = await makeAuthor(payload, { photo: picture.id })
  const reviewer = await makeAuthor(payload)
  const system = await makeBodySystem(payload)
  const symptoms = [
    await makeSymptom(payload, {
      bodySystems: [system.id],
      names: [{ text: 'A confused name', kind: 'related', language: 'en' }],
    }),
    await makeSymptom(payload),
  ]
  const about = { authors: [author.id], reviewer: reviewer.id, symptoms: symptoms.map(({ id }) => id) }
  const other = await makeArticle(payload, about)
  const article = await makeArticle(payload, {
    ...about,
    image: picture.id,
    body: root(
      heading(2, 'What it is'),
      paragraph('See ', articleLink(other.id, 'the other answer'), '.'),
      figure(picture.id, 'A square'),
    ) as unknown as Article['body'],
  })
  for (let number = 0; number < 3; number += 1) {
    await makeComment(payload, article.id, { status: 'approved' })
  }
  Object.assign(slugs, { article: article.slug, author: author.slug, symptom: symptoms[0]?.slug })
})

it.each([
  // The frame; the article; what surrounds it.
  ['article', openArticle, 3, 'Related answers'],
  ['author', openAuthor, 2, 'answers'],
  ['symptom', openSymptom, 3, 'A confused name'],
] as const)(
  'the page of an %s takes few statements however much it has, each planned once',
  async (kind, open, most, words) => {
    const slug = slugs[kind]
    const { result, statements } = await countStatements(() =>
      open(new Request(`http://reader.example/${kind}s/${slug}`), { params: Promise.resolve({ slug }) }),
    )
    expect(result.status).toBe(200)
    expect(await result.text()).toContain(words)
    expect(statements.length, statements.map(({ text }) => text.trim().slice(0, 90)).join('\n')).toBe(most)
    expect(statements.filter(({ isPrepared }) => !isPrepared)).toEqual([])
  },
)
