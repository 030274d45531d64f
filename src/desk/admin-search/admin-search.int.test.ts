import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { paragraph, root, text } from '@/rich-text/build'
import {
  bodyOf,
  makeArticle,
  makeAuthor,
  makeComment,
  makeEveryRole,
  makeMedia,
  makePage,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { readQuery } from './read-query'
import { searchDesk } from './search-desk'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
let other: number
const word = () => `w${randomUUID().slice(0, 8)}`

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  other = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
})

const search = async (role: Role | null, query: string) => {
  const user = role ? { ...staff[role].user, collection: 'users' as const } : undefined
  return searchDesk(await createLocalReq({ user }, payload), readQuery(query))
}

/** The number of results per collection. */
const counts = async (role: Role | null, query: string) => {
  const results = await search(role, query)
  return results && Object.fromEntries(results.map(({ title, found }) => [title, found.length]))
}

const textOf = async (id: number): Promise<string | undefined> => {
  const { rows } = await (await connectionOf(payload)).execute(
    sql`select text from article_texts where article_id = ${id}`,
  )
  return (rows[0] as { text: string } | undefined)?.text
}

describe('the words of an article', () => {
  it('are stored with every save, those of a draft before the next search', async () => {
    const { id, question } = await makeArticle(payload, {
      authors: [profile],
      summary: 'In short.',
      body: bodyOf('All the words.'),
    })
    expect(await textOf(id)).toBe(`${question}\n\nIn short.\n\nAll the words.`)
    await payload.update({ collection: 'articles', id, data: { summary: 'Shorter.' }, draft: true })
    await counts('editor', 'shorter')
    expect(await textOf(id)).toBe(`${question}\n\nShorter.\n\nAll the words.`)
  })

  it('are stored whole when the request asked for one field', async () => {
    const { id } = await makeArticle(payload, { authors: [profile], body: bodyOf('Whole text.') })
    const path = `/articles/${id}?draft=true&select[summary]=true`
    const body = { summary: 'New.', contentDigest: await stampOf(payload, id) }
    const sent = { method: 'PATCH', body, token: staff.editor.token }
    expect((await rest(path, sent)).status).toBe(200)
    await counts('editor', 'whole')
    expect(await textOf(id)).toMatch(/New\.\n\nWhole text\.$/)
  })

  it('are not stored when the save is refused', async () => {
    const { id } = await makeArticle(payload, { authors: [profile], summary: 'As it was.' })
    const before = await textOf(id)
    await expect(
      payload.update({ collection: 'articles', id, data: { question: null, _status: 'published' } as never }),
    ).rejects.toThrow()
    expect(await textOf(id)).toBe(before)
  })

  it('are made up for when they are missing', async () => {
    const needle = word()
    const { id } = await makeArticle(payload, { authors: [profile], body: bodyOf(`About ${needle}.`) })
    await (await connectionOf(payload)).execute(sql`delete from article_texts where article_id = ${id}`)
    // Each search backfills some; other tests leave many.
    await expect.poll(() => counts('editor', needle), { timeout: 20_000 }).toEqual({ Articles: 1 })
    expect(await textOf(id)).toContain(needle)
  })
})

it('finds raised and lowered words as they are typed', async () => {
  const needle = word()
  const body = root(
    paragraph(`${needle} 10`, text('6', { script: 'super' }), '/ml H', text('2', { script: 'sub' }), 'O'),
  ) as never
  await makeArticle(payload, { authors: [profile], body })
  await makePage(payload, { title: `${needle} CO₂` })
  for (const typed of ['10^6', '10⁶', 'H2O', 'H₂O']) {
    expect(await counts('editor', `${needle} ${typed}`)).toEqual({ Articles: 1 })
  }
  expect(await counts('editor', `${needle} CO2`)).toEqual({ Pages: 1 })
})

describe('what each role finds', () => {
  const needle = word()

  beforeAll(async () => {
    const body = bodyOf(`Something about ${needle} here.`)
    await makeArticle(payload, { authors: [profile], body, _status: 'draft' })
    await makeArticle(payload, { authors: [other], body, _status: 'draft' })
    const live = await makeArticle(payload, { authors: [other], body })
    const changed = await makeArticle(payload, { authors: [other] })
    await payload.update({ collection: 'articles', id: changed.id, data: { summary: needle }, draft: true })
    await makeArticle(payload, { authors: [other], body, publishedAt: '2999-01-01T00:00:00.000Z' })
    await makeAuthor(payload, { name: `Dr ${needle}`, slug: `dr-${needle}` })
    await makeSymptom(payload, { names: [{ text: `the ${needle}`, kind: 'lay' }] })
    await makePage(payload, { title: `On ${needle}` })
    await makePage(payload, { body: bodyOf(`Drafted ${needle}`) as never, _status: 'draft' })
    const media = await makeMedia(payload)
    await payload.update({ collection: 'media', id: media.id, data: { alt: `A ${needle}` } })
    await makeComment(payload, live.id, { text: `My ${needle} hurts` })
    await payload.update({ collection: 'users', id: staff.moderator.user.id, data: { name: `Mo ${needle}` } })
  })

  const content = { Authors: 1, Symptoms: 1, Pictures: 1 }
  it.each([
    ['admin', { ...content, Articles: 5, Pages: 2, Comments: 1, Staff: 1 }],
    ['editor', { ...content, Articles: 5, Pages: 2, Comments: 1 }],
    ['author', { ...content, Articles: 2, Pages: 1 }],
    ['moderator', { Comments: 1 }],
    [null, null],
  ] as const)('%s', async (role, expected) => {
    expect(await counts(role, needle)).toEqual(expected)
  })

  it('marks the word in the text around it', async () => {
    const article = (await search('author', needle))?.find(({ title }) => title === 'Articles')?.found[0]
    expect(article?.text.filter(({ marked }) => marked)).toEqual([{ text: needle, marked: true }])
    expect(article?.text.map(({ text }) => text).join('')).toContain(`Something about ${needle} here.`)
  })

  it('needs every word, in any order and case', async () => {
    expect(await counts('moderator', `HURTS ${needle}`)).toEqual({ Comments: 1 })
    expect(await counts('moderator', `${needle} tickles`)).toEqual({})
  })
})

describe('strange questions', () => {
  it.each(['', ' ', 'x', '\u0000', '\ud800'])('are too short: %j', async (query) => {
    expect(await search('admin', query)).toBeNull()
  })

  it.each([
    '%%',
    '__',
    '\\\\',
    "'; drop table articles; --",
    '((',
    '[a-',
    '\u0000abq\u0000zzq',
    '"{}"',
    'q'.repeat(5000),
  ])('are taken literally: %j', async (query) => {
    expect(await counts('admin', `${query} ${word()}`)).toEqual({})
    expect(await counts('admin', query)).toEqual({})
  })

  it('finds a percent sign as what it is', async () => {
    const needle = word()
    const { id } = await makeArticle(payload, { authors: [profile] })
    await makeComment(payload, id, { text: `${needle} 40% better` })
    expect(await counts('moderator', `${needle} 40%`)).toEqual({ Comments: 1 })
    expect(await counts('moderator', `${needle} 4_%`)).toEqual({})
  })

  it('shows 20 of more', async () => {
    const needle = word()
    const { id } = await makeArticle(payload, { authors: [profile] })
    for (let count = 0; count < 21; count++) await makeComment(payload, id, { text: `${needle} ${count}` })
    const [comments] = (await search('moderator', needle)) ?? []
    expect([comments?.found.length, comments?.hasMore]).toEqual([20, true])
  })
})
