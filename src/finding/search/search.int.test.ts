import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectionOf } from '@/db/connection'
import { stringsFor } from '@/design/strings'
import { renderHtml } from '@/html/render-html'
import { site as siteView } from '@/parts/fixtures/site'
import { paragraph, root, text } from '@/rich-text/build'
import { bodyOf, makeArticle, makeAuthor, makeBodySystem, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { indexMissing } from './index-article'
import { searchArticles } from './search-articles'
import { QUERY_LENGTH } from './tidy-query'
import { SearchPage } from './view/SearchPage'

let payload: Payload
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

/** A word that no other test uses: letters only, and none that a rule of spelling or stemming changes. */
const word = () => `qu${`${randomUUID()}${randomUUID()}`.replace(/[^abcdf]/g, '')}`.slice(0, 14)
const search = (query: string, more: { system?: string; page?: number; isExact?: boolean } = {}) =>
  searchArticles(payload, {
    query,
    system: more.system ?? null,
    page: more.page ?? 1,
    isExact: more.isExact,
  })
const found = async (query: string) => (await search(query)).hits.map(({ id }) => id)
const live = (data: object) => makeArticle(payload, { authors: [author], ...data })
async function missesOf(query: string): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`select times from search_misses where query = ${query}`)
  return Number((rows as { times: number }[])[0]?.times ?? 0)
}

describe('a search', () => {
  it('finds by question, summary, heading and text, the question first', async () => {
    const rare = word()
    const inText = await live({ body: bodyOf(`Some words, then ${rare}, then more.`) })
    const inQuestion = await live({ question: `Why does ${rare} hurt?` })
    const inSummary = await live({ summary: `It is ${rare}.` })
    expect(await found(rare)).toEqual([inQuestion.id, expect.any(Number), expect.any(Number)])
    expect((await found(rare)).sort()).toEqual([inText.id, inQuestion.id, inSummary.id].sort())
  })

  it('marks the words in an extract', async () => {
    const rare = word()
    await live({ body: bodyOf(`The ${rare} comes and goes.`) })
    const [hit] = (await search(rare)).hits
    expect(hit?.extract.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual([rare])
    expect(hit?.extract.map(({ text }) => text).join('')).toContain(`The ${rare} comes and goes.`)
  })

  it.each(['10^6', '10⁶', '106', 'H2O', 'H₂O', 'CO_2', 'B12', 'ALA-3', 'ml'])(
    'finds raised and lowered words by %s, and shows them as they are',
    async (typed) => {
      const rare = word()
      const up = (inner: string) => text(inner, { script: 'super' })
      const down = (inner: string) => text(inner, { script: 'sub' })
      const body = root(
        paragraph(
          `${rare}: more than 10`,
          up('6'),
          '/ml, some H',
          down('2'),
          'O and CO',
          down('2'),
          ', ALA',
          up('-3'),
        ),
      ) as never
      const { id } = await live({ question: `Why does ${rare} need vitamin B₁₂?`, body })
      expect(await found(`${rare} ${typed}`)).toEqual([id])
      const [hit] = (await search(`${rare} ${typed}`)).hits
      const shown = hit?.extract.map((part) => part.text).join('')
      expect(shown).toBe(`${rare}: more than 10⁶/ml, some H₂O and CO₂, ALA⁻³`)
    },
  )

  it('finds a typed exponent by the raised one', async () => {
    const rare = word()
    const { id } = await live({ body: bodyOf(`${rare} 10^6/ml`) })
    for (const typed of ['10⁶', '10^6', '106']) expect(await found(`${rare} ${typed}`)).toEqual([id])
  })

  it('finds a symptom by its lowered number', async () => {
    const rare = word()
    const symptom = await makeSymptom(payload, { plainName: `Lack of ${rare}₁₂` })
    const { id } = await live({ symptoms: [symptom.id] })
    expect(await found(`${rare}12 lack of ${rare}12`)).toEqual([id])
  })

  it('never finds a draft, a later publication, or what was withdrawn', async () => {
    const rare = word()
    const question = `What is ${rare}?`
    await live({ question, _status: 'draft' })
    await live({ question: `${question} Later`, publishedAt: new Date(Date.now() + 3_600_000).toISOString() })
    const gone = await live({ question: `${question} Gone` })
    expect(await found(rare)).toEqual([gone.id])
    await payload.update({ collection: 'articles', id: gone.id, data: { _status: 'draft' } })
    expect(await found(rare)).toEqual([])
  })

  it('does not find the words of a draft over a live article', async () => {
    const rare = word()
    const { id } = await live({})
    await payload.update({ collection: 'articles', id, data: { question: `Why ${rare}?` }, draft: true })
    expect(await found(rare)).toEqual([])
  })

  it('survives any input', async () => {
    for (const query of ['', '  ', '\0', '"', '& | ! <->', '\ud800']) {
      expect(await search(query)).toMatchObject({ total: 0 })
    }
    // These are words; whether another test has a similar one is left to chance.
    for (const query of ["'; drop table articles; --", 'a'.repeat(5000)]) {
      expect(await search(query)).toMatchObject({
        query: query.slice(0, QUERY_LENGTH),
        total: expect.any(Number),
      })
    }
    expect((await search('x', { page: Number.NaN })).page).toBe(1)
  })

  it.each([
    ...['-', '"', '&', '|', '!', '(', ')', ':', '*', '<', '>', '\\', "'", '%', '_', '~'].map((sign) =>
      sign.repeat(100),
    ),
    '-'.repeat(20),
    '- '.repeat(50),
    '"" '.repeat(33),
    '!(!(!(!(',
    ' or '.repeat(25),
    '-or '.repeat(25),
    '-"-"'.repeat(25),
    'not and or near',
    '🙂'.repeat(100),
    `${'-'.repeat(50)}${'a'.repeat(50)}`,
    '-a'.repeat(50),
    '-"" '.repeat(25),
    '-(-(-('.repeat(16),
    '-"-a"'.repeat(20),
    '-"a" '.repeat(20),
    `"${'-'.repeat(90)}a"`,
    `${'-a '.repeat(16)}${'-"'.repeat(25)}`,
    '-a '.repeat(33),
    'a<->b&!c|d:*',
  ])('has an answer for %j', async (query) => {
    expect(await search(query)).toMatchObject({ page: 1, total: expect.any(Number) })
    expect(await search(query, { page: 99 })).toMatchObject({ hits: [] })
  })

  it('shows pages of ten', async () => {
    const rare = word()
    for (let number = 0; number < 12; number++) await live({ summary: `About ${rare}.` })
    const [first, second] = [await search(rare), await search(rare, { page: 2 })]
    expect([first.hits.length, first.total, first.pages, second.hits.length]).toEqual([10, 12, 2, 2])
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(12)
  })

  it('says of a page beyond the last one where the last one is, and does not count it as a miss', async () => {
    const rare = word()
    await live({ summary: `About ${rare}.` })
    for (const page of [2, 50, 51, 1e9]) {
      const beyond = await search(rare, { page })
      expect(beyond).toMatchObject({ hits: [], total: 1, pages: 1, page, correction: null })
      for (const language of ['en', 'es'] as const) {
        const html = await renderHtml(
          SearchPage({
            site: { ...siteView, language },
            search: { ...beyond, systems: [], helpful: [], danger: null, wish: null },
          }),
        )
        expect(html).toContain(`href="/search?q=${rare}"`)
        expect(html).not.toContain(stringsFor(language).search.none(rare))
      }
    }
    expect(await missesOf(rare)).toBe(0)
  })
})

describe('the vocabulary', () => {
  it('leads from any name of a symptom to the articles about it, related names said to be related', async () => {
    const [plain, medical, lay, related] = [word(), word(), word(), word()]
    const symptom = await makeSymptom(payload, {
      plainName: `Low ${plain}`,
      medicalName: medical,
      names: [
        { text: `floppy ${lay}`, kind: 'lay' },
        { text: `${related} wasting`, kind: 'related' },
      ],
    })
    const { id } = await live({ symptoms: [symptom.id] })
    expect((await search(medical)).hits).toMatchObject([{ id, reason: { name: medical, isRelated: false } }])
    expect((await search(`floppy ${lay}`)).hits).toMatchObject([{ id, reason: { isRelated: false } }])
    expect((await search(`my ${related} wasting`)).hits).toMatchObject([
      { id, reason: { symptom: `Low ${plain}`, name: `${related} wasting`, isRelated: true } },
    ])
  })

  it('follows a symptom to its new names', async () => {
    const [before, after] = [word(), word()]
    const symptom = await makeSymptom(payload, { plainName: before })
    const { id } = await live({ symptoms: [symptom.id] })
    await payload.update({ collection: 'symptoms', id: symptom.id, data: { plainName: after } })
    expect([await found(before), await found(after)]).toEqual([[], [id]])
  })

  it('filters by body system', async () => {
    const rare = word()
    const system = await makeBodySystem(payload)
    const symptom = await makeSymptom(payload, { bodySystems: [system.id] })
    const inside = await live({ summary: rare, symptoms: [symptom.id] })
    await live({ summary: rare })
    expect((await search(rare, { system: system.slug })).hits.map(({ id }) => id)).toEqual([inside.id])
  })
})

describe('a typing error', () => {
  it('is forgiven, and said', async () => {
    const plainName = `hypo${word()}tonia`
    const symptom = await makeSymptom(payload, { plainName })
    const { id } = await live({ symptoms: [symptom.id] })
    const typed = `${plainName.slice(0, 9)}x${plainName.slice(10)}`
    expect(await search(typed)).toMatchObject({ correction: plainName, hits: [{ id }] })
    expect(await missesOf(typed)).toBe(0)
  })

  it('is forgiven on the pages after the first, too', async () => {
    const plainName = `hypo${word()}tonia`
    const symptom = await makeSymptom(payload, { plainName })
    for (let number = 0; number < 11; number++) await live({ symptoms: [symptom.id] })
    const typed = `${plainName.slice(0, 9)}x${plainName.slice(10)}`
    const second = await search(typed, { page: 2 })
    expect(second).toMatchObject({ correction: plainName, total: 11, pages: 2, page: 2 })
    expect(second.hits).toHaveLength(1)
  })
})

describe('two letters that changed places', () => {
  it('are put right, even in a short word', async () => {
    const rare =
      'vw' +
      randomUUID()
        .replace(/[^a-f]/g, '')
        .slice(0, 2) +
      'kz'
    const { id } = await live({ question: `Why am I ${rare}?` })
    const typed = `v${rare.slice(1, 4)}zk`
    expect(await search(typed)).toMatchObject({ correction: rare, hits: [{ id }] })
  })

  it('are left alone in a word that exists', async () => {
    const ending = randomUUID()
      .replace(/[^a-f]/g, '')
      .slice(0, 4)
    const [trail, trial] = [`trial${ending}`, `trail${ending}`]
    await live({ question: `What is ${trail}?` })
    const { id } = await live({ question: `Who is ${trial}?` })
    expect(await search(`${trial} qqqqwwww`)).toMatchObject({ correction: null, hits: [{ id }] })
  })
})

describe('a correction', () => {
  it('is only of words that no text has, and can be refused', async () => {
    const [known, other] = [word(), word()]
    const { id } = await live({ question: `Why ${known} and ${other}?` })
    const slip = `${known.slice(0, 5)}${known.slice(6)}`
    const found = await search(`Is ${other} ${slip}?`)
    expect(found).toMatchObject({ correction: `Is ${other} ${known}?`, isExact: false, hits: [{ id }] })
    const html = await renderHtml(
      SearchPage({
        site: siteView,
        search: { ...found, systems: [], helpful: [], danger: null, wish: null },
      }),
    )
    expect(html).toContain('Showing results for')
    expect(html).toContain(`exact=1`)
    expect(await search(slip, { isExact: true })).toMatchObject({ correction: null, hits: [], isExact: true })
  })

  it('parts two words that were written as one', async () => {
    const [one, other] = [word(), word()]
    const { id } = await live({ question: `Why ${one} ${other}?` })
    expect(await search(one + other)).toMatchObject({ correction: `${one} ${other}`, hits: [{ id }] })
  })
})

describe('a search without result', () => {
  it('is counted for editors, without anything about a person', async () => {
    const rare = word()
    await search(`Zzz ${rare}`)
    await search(`zzz ${rare}`)
    expect(await missesOf(`zzz ${rare}`)).toBe(2)
    await search(`${rare}@example.org`)
    expect(await missesOf(`${rare}@example.org`)).toBe(0)
  })
})

describe('the index', () => {
  it('gets back what it lacks', async () => {
    const rare = word()
    const { id } = await live({ summary: rare })
    const connection = await connectionOf(payload)
    await connection.execute(sql`delete from search_documents where article_id = ${id}`)
    expect(await found(rare)).toEqual([])
    expect(await indexMissing(payload)).toBeGreaterThan(0)
    expect(await found(rare)).toEqual([id])
    expect(await indexMissing(payload)).toBe(0)
  })
})
