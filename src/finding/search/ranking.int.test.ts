import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { bodyOf, makeArticle, makeAuthor, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { searchArticles } from './search-articles'

let payload: Payload
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

/** A word that no other test uses; of letters that no rule of spelling or stemming changes. */
const word = () => `wy${`${randomUUID()}${randomUUID()}`.replace(/[^abcdf]/g, '')}`.slice(0, 14)
const live = async (data: object) => (await makeArticle(payload, { authors: [author], ...data })).id
const search = (query: string) => searchArticles(payload, { query, system: null, page: 1 })
const found = async (query: string) => (await search(query)).hits.map(({ id }) => id)

describe('answers', () => {
  it('are found by a question of which they have only some words', async () => {
    const [rare, other] = [word(), word()]
    const id = await live({ question: `What is ${rare}?` })
    expect(await found(`My ${other} uncle asks whether ${rare} can be ${word()} inherited`)).toEqual([id])
  })

  it('with the query as title stand before those about a symptom that one of its words names', async () => {
    const [organ, illness] = [word(), word()]
    const symptom = await makeSymptom(payload, { plainName: organ })
    const about = await live({ symptoms: [symptom.id], body: bodyOf(`${organ} and ${illness}, ${organ}.`) })
    const title = await live({ question: `${organ} ${illness}` })
    expect((await found(`${organ} ${illness}`)).slice(0, 2)).toEqual([title, about])
  })

  it('about a symptom that only a part of a longer name names are not lifted by it', async () => {
    const [place, pain] = [word(), word()]
    await makeSymptom(payload, {
      plainName: `Inner ${word()}`,
      names: [{ text: `${place} ${pain}`, kind: 'exact' }],
    })
    const part = await makeSymptom(payload, { plainName: pain })
    const other = await live({
      symptoms: [part.id],
      body: bodyOf(`A ${pain} of the leg, not of the ${place}.`),
    })
    const near = await live({ question: `${place} ${word()}`, body: bodyOf(`With or without ${pain}.`) })
    expect(await found(`${place} ${pain}`)).toEqual([near, other])
  })

  it('with all words stand before those with some', async () => {
    const [one, other] = [word(), word()]
    const some = await live({ body: bodyOf(`${one} ${one} ${one} ${one} ${one}.`) })
    const all = await live({ body: bodyOf(`First ${one}. Many words later there is ${other}.`) })
    expect((await found(`${one} ${other}`))[0]).toBe(all)
    expect(await found(one)).toEqual([some, all])
  })

  it('in which the words stand together come first', async () => {
    const [one, other] = [word(), word()]
    const between = 'and then many other words, one after the other, before there is'
    const apart = await live({ body: bodyOf(`It is ${one} ${between} ${other}. It stays so.`) })
    const together = await live({ body: bodyOf(`It is ${between} ${one} ${other}. It stays so.`) })
    expect(await found(`${one} ${other}`)).toEqual([together, apart])
    expect(await found(`${other} ${one}`)).toHaveLength(2)
    expect(await found(`"${one} ${other}"`)).toEqual([together])
    expect(await found(`${one} -"${one} ${other}"`)).toEqual([apart])
  })

  it('with an unwanted word are left out', async () => {
    const [wanted, unwanted] = [word(), word()]
    const id = await live({ summary: wanted })
    await live({ summary: `${wanted} ${unwanted}s` })
    expect(await found(`${wanted} -${unwanted}`)).toEqual([id])
  })
})

describe('a word', () => {
  it.each([
    ['covid-19', ['covid 19', 'covid19', 'COVID‑19']],
    ['Omega 3', ['omega-3', 'omega3', 'omega 3']],
    ['H. pylori', ['h.pylori', 'h pylori', 'H-pylori']],
    ['x-ray', ['x ray', 'xray', 'X‐rays']],
    ['24–48 hours', ['24-48 hours', '24 48 hour']],
    ['heartburn', ['heart burn', 'heart-burn', 'Heartburn']],
    ['anaemia', ['anemia', 'anæmia', 'an\u00ADaemia']],
    ['diarrhea', ['diarrhoea']],
    ['oedema', ['edema', 'œdema', 'oedemas']],
    ['a tumour', ['tumor', 'tumors', 'tumour’s']],
    ['Ménière’s disease', ['meniere', 'menieres disease', "Meniere's disease"]],
    ['organised', ['organize']],
    ['a child’s fevers', ['fever child', 'children’s fever'.replace('ren', '')]],
  ])('of %j is found in every form', async (text, typed) => {
    const rare = word()
    const id = await live({ body: bodyOf(`${rare}: ${text}.`) })
    await live({ body: bodyOf(`${rare}.`) })
    for (const query of typed) expect((await found(`${rare} ${query}`))[0], query).toBe(id)
  })

  it('of a Spanish text is found by its stem, without its accents, in a Spanish question', async () => {
    const rare = word()
    const id = await live({
      language: 'es',
      question: `¿Qué es ${rare}?`,
      body: bodyOf('Los niños con infecciones del estómago y dolores.'),
    })
    await live({ language: 'es', body: bodyOf(`${rare}.`) })
    for (const query of ['nino', 'infección', 'infeccion', 'dolor de estomago', 'el niño']) {
      expect((await found(`${query} ${rare}`))[0], query).toBe(id)
    }
  })

  it('counts once for each article, and no more once it is withdrawn', async () => {
    const rare = word()
    const counts = async () => {
      const { rows } = await (await connectionOf(payload)).execute(sql`
        select coalesce(sum(articles), 0)::int as articles, coalesce(sum(titles), 0)::int as titles
        from search_counts where lexeme = ${rare}`)
      return rows[0]
    }
    const ids = await Promise.all([1, 2, 3].map(() => live({ summary: rare })))
    const inTitle = await live({ question: `What is ${rare}?` })
    expect(await counts()).toEqual({ articles: 4, titles: 1 })
    const [first] = ids
    await payload.update({ collection: 'articles', id: first ?? 0, data: { summary: `${rare} ${rare}` } })
    expect(await counts()).toEqual({ articles: 4, titles: 1 })
    await payload.update({ collection: 'articles', id: inTitle, data: { _status: 'draft' } })
    expect(await counts()).toEqual({ articles: 3, titles: 0 })
    for (const id of [...ids, inTitle]) await payload.delete({ collection: 'articles', id })
    expect(await counts()).toEqual({ articles: 0, titles: 0 })
  })
})

describe('a symptom', () => {
  it('counts for its share of the query', async () => {
    const [organ, illness] = [word(), word()]
    const symptom = await makeSymptom(payload, { plainName: organ })
    await live({ symptoms: [symptom.id] })
    const id = await live({ question: `When is ${illness} of the ${organ} dangerous?` })
    expect((await found(`${organ} ${illness}`))[0]).toBe(id)
  })

  it('is found by none of its names once it is gone', async () => {
    const name = word()
    const symptom = await makeSymptom(payload, { plainName: name })
    const id = await live({ symptoms: [symptom.id] })
    expect(await found(name)).toEqual([id])
    await payload.update({ collection: 'articles', id, data: { symptoms: [] } })
    await payload.delete({ collection: 'symptoms', id: symptom.id })
    expect(await search(name)).toMatchObject({ hits: [], correction: null })
  })
})

it('answers what is no search', async () => {
  for (const query of [
    '\0',
    'a'.repeat(10_000),
    'the and of is',
    '?!… — ,.;',
    'صداع شديد',
    '‮abc',
    '🤕🤒',
    `a & b | !c <-> 'd':*A`,
    "it''s \\ \\\\ '",
    '"" "-" "the"',
    '-fever',
    'x'.repeat(50).split('').join(' '),
  ]) {
    expect(await search(query)).toMatchObject({ page: 1, total: expect.any(Number) })
  }
})
