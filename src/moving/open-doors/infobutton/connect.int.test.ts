import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article, Symptom } from '@/payload-types'
import { makeArticle, makeAuthor, makeSymptom } from '@/testing/factories'
import { parseXml, xmlTexts } from '@/testing/parse-xml'
import { testPayload } from '@/testing/payload'
import { serveMachines } from '../../public-api/testing/machine-site'

const ICD = '2.16.840.1.113883.6.90'

let payload: Payload
let headache: Symptom
let english: Article
let spanish: Article
let draft: Article

beforeAll(async () => {
  payload = await testPayload()
  const { id: author } = await makeAuthor(payload)
  headache = await makeSymptom(payload, {
    plainName: 'Zorbic headwane',
    definition: 'Pain in the <head>.',
    codes: [
      { system: 'ICD-10-CM', code: 'U51.9' },
      { system: 'ICD-10-CM', code: 'U52' },
      { system: 'SNOMED CT', code: '25064002' },
    ],
  })
  const more = { authors: [author], symptoms: [headache.id] }
  english = await makeArticle(payload, { ...more, summary: 'It is <b>often</b> harmless & short.' })
  spanish = await makeArticle(payload, { ...more, language: 'es' })
  draft = await makeArticle(payload, { ...more, _status: 'draft' })
})

type Asked = {
  cs?: string
  c?: string
  dn?: string
  language?: string
  as?: string
  more?: Record<string, string>
}

const address = ({ cs, c, dn, language, as, more }: Asked) => {
  const given = {
    'mainSearchCriteria.v.cs': cs,
    'mainSearchCriteria.v.c': c,
    'mainSearchCriteria.v.dn': dn,
    'informationRecipient.languageCode.c': language,
    knowledgeResponseType: as,
    ...more,
  }
  const set = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `/connect?${new URLSearchParams(set)}`
}

const CODES: [name: string, asked: Asked, isFound: boolean][] = [
  ['without its point', { cs: ICD, c: 'U519' }, true],
  ['one level below', { cs: ICD, c: 'U52.1' }, true],
  ['of the category above', { cs: ICD, c: 'U51' }, true],
  ['of SNOMED CT by its URI', { cs: 'http://snomed.info/sct', c: '25064002' }, true],
  ['of another vocabulary', { cs: '2.16.840.1.113883.6.1', c: '25064002' }, false],
  ['that no symptom has', { cs: ICD, c: 'Z99.9' }, false],
  ['with a sign of a pattern', { cs: ICD, c: 'U5%' }, false],
  ['of RxNorm', { cs: '2.16.840.1.113883.6.88', c: '637188' }, false],
]

const REFUSED: [asked: Asked, words: RegExp][] = [
  [{}, /Give mainSearchCriteria.v.cs and mainSearchCriteria.v.c, or mainSearchCriteria.v.dn/],
  [{ c: 'R51' }, /Give mainSearchCriteria.v.cs/],
  [{ cs: ICD, c: 'x'.repeat(200) }, /mainSearchCriteria.v.c is too long/],
  [{ dn: 'a\u0000b' }, /mainSearchCriteria.v.dn/],
  [{ dn: 'a', language: '%' }, /languageCode/],
  [{ dn: 'a', as: 'application/json; drop' }, /knowledgeResponseType must be/],
]

type Feed = {
  feed: {
    lang: string
    category: { scheme: string; term: string }[]
    entry: { title: { _value: string }; link: { href: string }[]; summary: { _value: string } }[]
  }
}

const serve = async () => {
  const { ask, seen } = await serveMachines()
  const feedFor = async (asked: Asked) => {
    const answer = await ask(address({ as: 'application/json', ...asked }))
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json'])
    return (JSON.parse(answer.body.toString()) as Feed).feed
  }
  const titlesFor = async (asked: Asked) => (await feedFor(asked)).entry.map(({ title }) => title._value)
  return { ask, seen, feedFor, titlesFor }
}

describe('a knowledge request of a record system', () => {
  it('with a code gets the symptom and its published articles as JSON', async () => {
    const { feedFor } = await serve()
    const feed = await feedFor({ cs: ICD, c: 'U51.9' })
    expect(feed.category).toContainEqual({ scheme: 'mainSearchCriteria.v.c', term: 'U51.9' })
    const found = feed.entry.map(({ title, link }) => [title._value, link[0]?.href])
    expect(found[0]).toEqual([
      headache.plainName,
      expect.stringMatching(new RegExp(`/symptoms/${headache.slug}$`)),
    ])
    expect(found.slice(1).map(([title]) => title)).toEqual(
      expect.arrayContaining([english.question, spanish.question]),
    )
    expect(JSON.stringify(feed)).not.toContain(draft.question)
    expect(feed.entry[0]?.summary._value).toBe('<p>Pain in the &lt;head&gt;.</p>')
  })

  it('is answered for a code however it is written, or gets an empty feed', async () => {
    const { titlesFor } = await serve()
    for (const [name, asked, isFound] of CODES) {
      const titles = await titlesFor(asked)
      expect([name, titles.includes(headache.plainName)]).toEqual([name, isFound])
      if (!isFound) expect(titles).toEqual([])
    }
  })

  it('gets answers in its language, also where it says sp for Spanish', async () => {
    const { titlesFor } = await serve()
    expect(await titlesFor({ cs: ICD, c: 'U51.9', language: 'sp' })).toEqual([spanish.question])
    expect(await titlesFor({ cs: ICD, c: 'U51.9', language: 'es-MX' })).toEqual([spanish.question])
    expect(await titlesFor({ cs: ICD, c: 'U51.9', language: 'en' })).toEqual([
      headache.plainName,
      english.question,
    ])
    expect(await titlesFor({ cs: ICD, c: 'U51.9', language: 'fr' })).toEqual([])
  })

  it('gets what a search for the name finds where no symptom has the code', async () => {
    const { titlesFor } = await serve()
    const titles = await titlesFor({ cs: ICD, c: 'Z99.9', dn: headache.plainName })
    expect(titles).toContain(headache.plainName)
    expect(titles).toContain(english.question)
  })

  it('gets the same as a valid Atom feed', async () => {
    const { ask } = await serve()
    const answer = await ask(address({ cs: ICD, c: 'U51.9', dn: 'A & B <c>', as: 'text/xml' }))
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const feed = parseXml(answer.body.toString())
    expect(xmlTexts(feed, 'title')).toContain(english.question)
    expect(xmlTexts(feed, 'summary')).toContain('<p>It is &lt;b&gt;often&lt;/b&gt; harmless &amp; short.</p>')
    const entries = xmlTexts(feed, 'entry').length
    expect(entries).toBe(3)
    // Those of the feed itself, too.
    for (const name of ['id', 'updated', 'title']) expect(xmlTexts(feed, name)).toHaveLength(entries + 1)
    const terms = feed.filter(({ name }) => name === 'category').map(({ attributes }) => attributes.term)
    expect(terms).toEqual([ICD, 'U51.9', 'A & B <c>', 'PAT', 'en'])
  })

  it('gets a page otherwise, also where there is no answer', async () => {
    const { ask } = await serve()
    const page = await ask(address({ cs: ICD, c: 'U51.9' }))
    expect(page.headers['content-type']).toMatch(/^text\/html/)
    expect(page.body.toString()).toContain(`href="/symptoms/${headache.slug}"`)
    expect(page.body.toString()).toContain('noindex')
    const none = await ask(address({ cs: ICD, c: 'Z99.9' }))
    expect(none.status).toBe(200)
    expect(none.body.toString()).toContain('We have no answer about this yet.')
  })

  it('is refused in words', async () => {
    const { ask } = await serve()
    for (const [asked, words] of REFUSED) {
      const answer = await ask(address({ as: 'application/json', ...asked }))
      expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json'])
      expect(JSON.parse(answer.body.toString()).detail).toMatch(words)
      if (asked.as !== undefined) continue
      const page = await ask(address(asked))
      expect([page.status, page.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
    }
  })

  it('keeps nothing that it says about the patient', async () => {
    const { ask, seen } = await serve()
    const more = {
      'patientPerson.administrativeGenderCode.c': 'F',
      'age.v.v': '43',
      'taskContext.c.c': 'PROBLISTREV',
    }
    await ask(address({ cs: ICD, c: 'U51.9', as: 'application/json', more }))
    await ask(address({ cs: ICD, c: 'U51.9', as: 'application/json' }))
    expect(seen.map(({ url }) => url)).toEqual([expect.not.stringMatching(/patient|age\.|taskContext/)])
  })
})
