import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { moveToTrash } from '@/content/articles/trash/move-to-trash'
import { bodyOf, makeArticle, makeAuthor, makeStaff, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { importArticle } from './import-article'
import { parseArticleText } from './parse-article-text'
import type { ParsedArticle, ParsedByline } from './parsed-article'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

const unique = () => randomUUID().slice(0, 8)
const draft = { publish: false, overwrite: false }
const published = { publish: true, overwrite: false }

type Byline = NonNullable<ParsedByline>

const byline = (name: string, practice: string | null = null): Byline => ({
  authors: [
    {
      name,
      credentials: ['MD'],
      practice: practice
        ? { name: practice, street: null, city: 'Springfield', region: 'IL', country: null }
        : null,
    },
  ],
  questions: [],
  words: `${name}, MD`,
  line: 9,
})

/** The byline of a file as it is read. */
const bylineOf = (words: string, confirmed: string[] = []): ParsedByline =>
  parseArticleText(`Why do I yawn?\n\nNobody knows for sure.\n\n${words}\nRate author`, confirmed).byline

const letters = () =>
  randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .slice(0, 8)
const surname = () => `Q${letters()}`

function parsed(more: Partial<ParsedArticle> & { words?: string } = {}): ParsedArticle {
  const { words = 'Words of the file.', ...rest } = more
  return {
    question: `What causes tingle ${unique()}?`,
    section: null,
    byline: byline(`Maria ${unique()}`, 'Example Practice'),
    blocks: [{ kind: 'paragraph', text: words, line: 3 }],
    warnings: [],
    ...rest,
  }
}

async function stored(slug: string, asDraft = true) {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { slug: { equals: slug } },
    draft: asDraft,
    depth: 1,
  })
  return docs[0]
}

const wordsOf = (article: unknown) => /"text":"([^"]*)"/.exec(JSON.stringify(article))?.[1]

const counts = async () =>
  Promise.all(
    (['articles', 'authors', 'symptoms'] as const).map(async (collection) => {
      const { totalDocs } = await payload.count({ collection })
      return totalDocs
    }),
  )

describe('importing a file', () => {
  it('makes a draft with its author and symptom, and says what is new', async () => {
    const file = parsed()
    const imported = await importArticle(payload, file, draft)
    expect(imported.result).toBe('made')
    expect(imported.warnings.map(({ message }) => message)).toEqual([
      `a profile was made for ${file.byline?.authors[0]?.name}`,
      expect.stringMatching(/^the symptom “tingle \w+” is new/),
    ])
    const article = await stored(imported.slug)
    expect(article).toMatchObject({
      question: file.question,
      _status: 'draft',
      authors: [
        { name: file.byline?.authors[0]?.name, practice: { name: 'Example Practice', city: 'Springfield' } },
      ],
      symptoms: [{ plainName: expect.stringMatching(/^Tingle /) }],
    })
    expect(wordsOf(article?.body)).toBe('Words of the file.')
  })

  it('publishes when told so', async () => {
    const { slug } = await importArticle(payload, parsed(), published)
    expect(await stored(slug, false)).toMatchObject({
      _status: 'published',
      publishedAt: expect.any(String),
    })
  })

  it('leaves what an editor moved to the trash there, and says so', async () => {
    const file = parsed()
    const { slug } = await importArticle(payload, file, published)
    const { user } = await makeStaff(payload, 'editor')
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    await moveToTrash(req, (await stored(slug))?.id ?? 0)
    for (const options of [draft, { publish: true, overwrite: true }]) {
      await expect(importArticle(payload, file, options)).rejects.toThrow('in the trash')
    }
  })

  it('again changes nothing', async () => {
    const file = parsed()
    const { slug } = await importArticle(payload, file, published)
    const before = await counts()
    const updatedAt = (await stored(slug))?.updatedAt
    for (const options of [draft, published, { publish: true, overwrite: true }]) {
      expect(await importArticle(payload, file, options)).toEqual({ result: 'unchanged', slug, warnings: [] })
    }
    expect(await counts()).toEqual(before)
    expect((await stored(slug))?.updatedAt).toBe(updatedAt)
  })

  it('publishes a draft that it made before', async () => {
    const file = parsed()
    const { slug } = await importArticle(payload, file, draft)
    expect(await importArticle(payload, file, published)).toMatchObject({ result: 'updated', slug })
    expect(await stored(slug, false)).toMatchObject({ _status: 'published' })
  })

  it('with new words makes a draft and leaves the live page as it is', async () => {
    const file = parsed()
    const { slug } = await importArticle(payload, file, published)
    const withWords = (text: string): ParsedArticle => ({
      ...file,
      blocks: [{ kind: 'paragraph', text, line: 3 }],
    })
    expect(await importArticle(payload, withWords('New.'), draft)).toMatchObject({ result: 'updated', slug })
    expect(wordsOf((await stored(slug, false))?.body)).toBe('Words of the file.')
    expect(wordsOf((await stored(slug))?.body)).toBe('New.')
    await importArticle(payload, withWords('Newest.'), published)
    expect(wordsOf((await stored(slug, false))?.body)).toBe('Newest.')
  })
})

describe('an article that editors changed since', () => {
  async function edited() {
    const file = parsed({ words: 'Of the file.' })
    const { slug } = await importArticle(payload, file, published)
    const article = await stored(slug)
    await payload.update({
      collection: 'articles',
      id: article?.id ?? 0,
      data: { body: bodyOf('Of an editor.'), _status: 'published' },
    })
    const changed = { ...file, blocks: [{ kind: 'paragraph' as const, text: 'Of a newer file.', line: 3 }] }
    return { file, changed, slug }
  }

  it('is not overwritten', async () => {
    const { changed, slug } = await edited()
    await expect(importArticle(payload, changed, published)).rejects.toThrow('editors changed this article')
    expect(wordsOf((await stored(slug))?.body)).toBe('Of an editor.')
  })

  it('is left alone by the same file', async () => {
    const { file, slug } = await edited()
    expect(await importArticle(payload, file, published)).toMatchObject({ result: 'unchanged' })
    expect(wordsOf((await stored(slug))?.body)).toBe('Of an editor.')
  })

  it('is overwritten when that is said', async () => {
    const { changed, slug } = await edited()
    await importArticle(payload, changed, { publish: true, overwrite: true })
    expect(wordsOf((await stored(slug, false))?.body)).toBe('Of a newer file.')
  })

  it('is found again after its address and question were edited', async () => {
    const file = parsed()
    const { slug } = await importArticle(payload, file, published)
    const article = await stored(slug)
    const data = { slug: `${slug}-moved`, question: 'Another question?', _status: 'published' as const }
    await payload.update({ collection: 'articles', id: article?.id ?? 0, data })
    expect(await importArticle(payload, file, published)).toMatchObject({
      result: 'unchanged',
      slug: `${slug}-moved`,
    })
  })
})

describe('an import is refused', () => {
  it('for a question that another hand wrote', async () => {
    const { id } = await makeAuthor(payload)
    const question = `What causes a hand ${unique()}?`
    const slug = question.toLowerCase().replaceAll(' ', '-').replace('?', '')
    await makeArticle(payload, { authors: [id], question, slug })
    await expect(importArticle(payload, parsed({ question }), draft)).rejects.toThrow(
      `line 1: an article that was not imported has this question: /articles/${slug}`,
    )
  })

  it('without a byline where it is to be published', async () => {
    const before = await counts()
    await expect(importArticle(payload, parsed({ byline: null }), published)).rejects.toThrow(
      'an article without a byline cannot be published',
    )
    expect(await counts()).toEqual(before)
    expect(await importArticle(payload, parsed({ byline: null }), draft)).toMatchObject({ result: 'made' })
  })

  it('whole: what cannot be stored leaves neither author nor symptom', async () => {
    const before = await counts()
    const question = `What causes ${'long '.repeat(4)}${'x'.repeat(200)}?`
    await expect(importArticle(payload, parsed({ question }), published)).rejects.toThrow()
    expect(await counts()).toEqual(before)
  })
})

describe('the author of a file', () => {
  const authorOf = async (imported: { slug: string }) => (await stored(imported.slug))?.authors[0]

  it('is the one of this name and practice, however they are capitalised', async () => {
    const name = `Ada ${unique()}`
    const known = await makeAuthor(payload, { name, practice: { name: 'North Clinic' } })
    for (const line of [
      byline(name, 'North Clinic'),
      byline(name.toUpperCase(), 'NORTH CLINIC'),
      byline(name),
    ]) {
      const imported = await importArticle(payload, parsed({ byline: line }), draft)
      expect(await authorOf(imported)).toMatchObject({ id: known.id })
    }
  })

  it('of the same name and another practice gets a profile and an address of its own', async () => {
    const name = `Ada ${unique()}`
    const first = await importArticle(payload, parsed({ byline: byline(name, 'North Clinic') }), draft)
    const second = await importArticle(payload, parsed({ byline: byline(name, 'South Clinic') }), draft)
    const [a, b] = [await authorOf(first), await authorOf(second)]
    const slug = name.toLowerCase().replace(' ', '-')
    expect([a, b]).toMatchObject([
      { slug, practice: { name: 'North Clinic' } },
      { slug: `${slug}-2`, practice: { name: 'South Clinic' } },
    ])
  })
})

describe('several authors', () => {
  it('are linked in their order, each with the own credentials', async () => {
    const [first, second] = [`Jane ${surname()}`, `John ${surname()}`]
    const file = parsed({ byline: bylineOf(`${first}, MD and ${second}, PhD`) })
    const { slug } = await importArticle(payload, file, published)
    expect(await stored(slug, false)).toMatchObject({
      _status: 'published',
      authors: [
        { name: first, credentials: [{ abbreviation: 'MD' }] },
        { name: second, credentials: [{ abbreviation: 'PhD' }] },
      ],
    })
  })
})

describe('a byline that is not understood', () => {
  const WHAT_TO_DO = expect.stringMatching(/^no author was linked, and the article stays a draft/)

  it('stays a draft without authors and makes no profile, whatever part is a question', async () => {
    const name = `Jane ${surname()}`
    for (const words of [
      `${name}, MD, FXYZ`,
      `${name}, MD and John ${surname()}, FXYZ`,
      `${name} FXYZ, MD`,
    ]) {
      const before = await payload.count({ collection: 'authors' })
      const { result, slug, warnings } = await importArticle(
        payload,
        parsed({ byline: bylineOf(words) }),
        published,
      )
      expect(result).toBe('made')
      expect(warnings.map(({ message }) => message)).toEqual(
        expect.arrayContaining([expect.stringMatching(/FXYZ" in the byline is not understood$/), WHAT_TO_DO]),
      )
      expect(await stored(slug)).toMatchObject({ _status: 'draft', authors: [] })
      expect(await payload.count({ collection: 'authors' })).toEqual(before)
    }
  })

  it('is published when its credential is confirmed', async () => {
    const words = `Jane ${surname()}, MD, FXYZ`
    const file = parsed({ byline: bylineOf(words) })
    const { slug } = await importArticle(payload, file, published)
    expect(await importArticle(payload, file, published)).toMatchObject({
      result: 'unchanged',
      warnings: [{ message: '"FXYZ" in the byline is not understood' }, { message: WHAT_TO_DO }],
    })
    const confirmed = { ...file, byline: bylineOf(words, ['FXYZ']) }
    expect(await importArticle(payload, confirmed, published)).toMatchObject({ result: 'updated', slug })
    expect(await stored(slug, false)).toMatchObject({
      _status: 'published',
      authors: [{ credentials: [{ abbreviation: 'MD' }, { abbreviation: 'FXYZ' }] }],
    })
  })

  it('is published under the authors whom an editor chose for the draft', async () => {
    const chosen = await makeAuthor(payload)
    const file = parsed({ byline: bylineOf(`Jane ${surname()}, FXYZ`) })
    const { slug } = await importArticle(payload, file, draft)
    const article = await stored(slug)
    await payload.update({
      collection: 'articles',
      id: article?.id ?? 0,
      data: { authors: [chosen.id] },
      draft: true,
    })
    expect(await importArticle(payload, file, published)).toMatchObject({ result: 'updated', warnings: [] })
    expect(await stored(slug, false)).toMatchObject({ _status: 'published', authors: [{ id: chosen.id }] })
  })

  it('in a newer file leaves the live page and its authors as they are', async () => {
    const file = parsed()
    const { slug } = await importArticle(payload, file, published)
    const newer = parsed({ question: file.question, words: 'New.', byline: bylineOf('Jane Doe, FXYZ') })
    expect(await importArticle(payload, newer, published)).toMatchObject({ result: 'updated', slug })
    const authors = [{ name: file.byline?.authors[0]?.name }]
    expect(await stored(slug, false)).toMatchObject({ authors })
    expect(wordsOf((await stored(slug, false))?.body)).toBe('Words of the file.')
    expect(await stored(slug)).toMatchObject({ _status: 'draft', authors })
  })

  it('is one whose name several profiles have, or one with other credentials', async () => {
    const name = `Jane ${surname()}`
    const nurse = [{ abbreviation: 'RN', title: '' }]
    await makeAuthor(payload, { name, credentials: nurse, practice: { name: 'North Clinic' } })
    const doctor = await importArticle(payload, parsed({ byline: bylineOf(`${name}, MD`) }), published)
    expect(doctor.warnings).toContainEqual({
      line: 5,
      message: `the profile of "${name}" has other credentials: RN`,
    })
    await makeAuthor(payload, { name, credentials: nurse, practice: { name: 'South Clinic' } })
    const either = await importArticle(payload, parsed({ byline: bylineOf(`${name}, RN`) }), published)
    expect(either.warnings).toContainEqual({ line: 5, message: `several profiles have the name "${name}"` })
    for (const { slug } of [doctor, either]) {
      expect(await stored(slug)).toMatchObject({ _status: 'draft', authors: [] })
    }
  })
})

describe('the symptom of a file', () => {
  const symptomOf = async (name: string) => {
    const { slug } = await importArticle(payload, parsed({ question: `What causes ${name}?` }), draft)
    return (await stored(slug))?.symptoms?.[0]
  }

  it('is found by its plain, medical, exact and lay names', async () => {
    const id = unique()
    const names = [`plain ${id}`, `medical ${id}`, `exact ${id}`, `lay ${id}`] as const
    const known = await makeSymptom(payload, {
      plainName: names[0],
      medicalName: names[1],
      names: [
        { text: names[2], kind: 'exact' },
        { text: names[3], kind: 'lay' },
      ],
    })
    for (const name of names) expect(await symptomOf(name.toUpperCase())).toMatchObject({ id: known.id })
  })

  it('is not one that only has it as a related name', async () => {
    const related = `weakness ${unique()}`
    const known = await makeSymptom(payload, { names: [{ text: related, kind: 'related' }] })
    const found = await symptomOf(related)
    expect(found).toMatchObject({ plainName: `W${related.slice(1)}` })
    expect(found).not.toMatchObject({ id: known.id })
  })
})
