import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { careCard, list, paragraph, root } from '@/rich-text/build'
import { bodyOf, makeArticle, makeAuthor, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { searchArticles } from '../search-articles'
import { namesQuery } from './find-names-and-pages'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

/** A word that no other test uses. */
const word = () => `qu${`${randomUUID()}${randomUUID()}`.replace(/[^abcdf]/g, '')}`.slice(0, 14)
const search = (query: string, page = 1) => searchArticles(payload, { query, system: null, page })
const alsoFor = async (query: string) => (await search(query)).also

describe('beside articles a search finds', () => {
  it('the symptom that it names exactly as a card, with those above and below it, and others that it names', async () => {
    const [own, other, wide] = [word(), word(), word()]
    const parent = await makeSymptom(payload, { plainName: `Wide ${wide}` })
    const symptom = await makeSymptom(payload, {
      plainName: `Bad ${own}`,
      definition: 'It is bad.',
      parents: [parent.id],
      names: [{ text: other, kind: 'related' }],
    })
    const child = await makeSymptom(payload, { plainName: `Narrow ${own} inside`, parents: [symptom.id] })
    await makeSymptom(payload, {
      plainName: 'Not listed',
      parents: [symptom.id],
      showInIndex: false,
      slug: word(),
    })
    expect(await alsoFor(`bad ${own}`)).toMatchObject({
      card: { slug: symptom.slug, name: `Bad ${own}`, definition: 'It is bad.' },
      symptoms: [
        { slug: child.slug, name: child.plainName },
        { slug: parent.slug, name: parent.plainName },
      ],
    })
    expect(await alsoFor(other)).toMatchObject({ card: null, symptoms: [{ slug: symptom.slug }] })
    expect((await search(`bad ${own}`, 2)).also.card).toBeNull()
  })

  it('symptoms that are written alike where there is nothing else', async () => {
    const name = word()
    const { slug } = await makeSymptom(payload, { plainName: `Sore ${name} of the foot` })
    const { symptoms, card } = await alsoFor(`${name}zz`)
    expect([card, symptoms.map((each) => each.slug)]).toEqual([null, [slug]])
  })

  it('authors whose name or place looks like a slip of a word that articles have', async () => {
    const place = `qu${word()}`
    await makeArticle(payload, {
      question: `What is ${place.slice(0, -1)}g?`,
      authors: [(await makeAuthor(payload)).id],
      _status: 'published',
    })
    const author = await makeAuthor(payload, {
      practice: { name: 'Clinic', city: place, region: 'OR' },
      _status: 'published',
    })
    expect((await search(place)).correction).not.toBeNull()
    expect((await alsoFor(place)).authors).toMatchObject([{ slug: author.slug }])
  })

  it('authors by an index of their words, and not by reading all of them', async () => {
    let plan = ''
    const explain = runInTransaction(payload, async (req) => {
      const connection = await connectionOf(req)
      // What the planner would rather use in a small table.
      await connection.execute(sql`set local enable_seqscan = off`)
      await connection.execute(sql`drop index authors__status_idx, authors_shown_idx`)
      plan = JSON.stringify(await connection.execute(sql`explain ${namesQuery(['zoe'], ['nunez'])}`))
      throw new Error('rolled back')
    })
    await expect(explain).rejects.toThrow('rolled back')
    expect(plan).toContain('authors_words_idx')
  })

  it('authors by name and place, with or without accents and titles, and pages about the site; nothing hidden', async () => {
    const [first, place] = [word(), word()]
    const author = await makeAuthor(payload, {
      name: `Zoé ${first} Núñez`,
      practice: { name: 'Clinic', city: `Port ${place}`, region: 'OR' },
      _status: 'published',
    })
    await makeAuthor(payload, { name: `Zoe ${first} Nunez`, _status: 'draft' })
    const hit = [{ slug: author.slug, name: author.name, place: `Port ${place}, OR` }]
    for (const query of [`Dr. Zoe ${first} Nunez`, `zoé ${first}`, `${first} ${place}`, `port ${place}`]) {
      expect((await alsoFor(query)).authors, query).toEqual(hit)
    }
    expect((await alsoFor(`${first}x`)).authors).toEqual([])
    const title = `Our ${word()} policy`
    const page = (_status: 'published' | 'draft') =>
      payload.create({
        collection: 'pages',
        data: { title, slug: word(), body: bodyOf('Words.'), _status },
        draft: _status === 'draft',
      })
    const shown = await page('published')
    await page('draft')
    expect((await alsoFor(title)).pages).toEqual([{ slug: shown.slug, name: title }])
  })
})

it('a result says when it was reviewed and when to call', async () => {
  const rare = word()
  const author = await makeAuthor(payload)
  await makeArticle(payload, {
    authors: [author.id],
    question: `Why ${rare}?`,
    reviewedOn: '2026-03-04T00:00:00.000Z',
    body: root(
      paragraph('Words.'),
      careCard('urgent', 'Today if:'),
      careCard('emergency', 'Call {emergencyNumber} if:', list(false, ['it hurts'])),
    ) as never,
  })
  expect((await search(rare)).hits).toMatchObject([
    { reviewedOn: '2026-03-04T00:00:00.000Z', emergency: 'Call {emergencyNumber} if:' },
  ])
})
