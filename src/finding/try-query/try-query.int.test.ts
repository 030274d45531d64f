import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { bodyOf, makeArticle, makeAuthor, makeEveryRole, makeSymptom, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { searchArticles } from '../search/search-articles'
import { tryQuery } from './try-query'
import { whyAbove } from './why-above'

let payload: Payload
let staff: Record<Role, Staff>
let author: number
beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

/** A word that no other test uses: letters only, and none that a rule of spelling or stemming changes. */
const word = () => `qu${`${randomUUID()}${randomUUID()}`.replace(/[^abcdf]/g, '')}`.slice(0, 14)
const live = (data: object) => makeArticle(payload, { authors: [author], ...data })
const search = (query: string, system: string | null = null) =>
  searchArticles(payload, { query, system, page: 1 })
const found = async (query: string) => (await search(query)).hits.map(({ id, isPinned }) => [id, isPinned])
const pin = (who: Staff | null, query: string, article: unknown, isPinned = true) =>
  rest('/search-pins', { method: 'POST', body: { query, article, isPinned }, token: who?.token })
async function missesOf(query: string): Promise<number> {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select times from search_misses where query = ${query}`)
  return rows.length
}

describe('trying a query', () => {
  it('says how it is understood, and what each score is made of', async () => {
    const [one, other, name] = [word(), word(), word()]
    const symptom = await makeSymptom(payload, { plainName: `Sore ${name}` })
    const best = await live({ question: `Does ${one} ${other} hurt?`, body: bodyOf(`All about ${one}.`) })
    const next = await live({ body: bodyOf(`It is ${other}, not ${one}.`), symptoms: [symptom.id] })
    const tried = await tryQuery(payload, `the ${one} ${other}`)
    expect(tried?.hits.map(({ id, above }) => [id, above === null])).toEqual([
      [best.id, false],
      [next.id, true],
    ])
    const [hit] = tried?.hits ?? []
    expect(tried?.ignored).toEqual(['the'])
    expect(tried?.words.map((each) => each.articles).sort()).toEqual([2, 2])
    expect(tried?.words.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(hit?.words.find((each) => each.word === one)?.places).toEqual(['title', 'text'])
    const { related, title, closeness, allWords, words } = hit?.parts ?? {}
    const sum = (words ?? []).reduce((all, { adds }) => all + adds, related ?? 0)
    expect(sum * (title ?? 0) * (closeness ?? 0) * (allWords ?? 0)).toBeCloseTo(hit?.score ?? 0)
    expect(allWords).toBeGreaterThan(1)
    const named = await tryQuery(payload, `sore ${name} and ${one}`)
    expect(named?.named).toMatchObject([{ symptom: `Sore ${name}`, isRelated: false }])
    expect(named?.hits[0]).toMatchObject({ id: next.id, symptom: `Sore ${name}` })
  })

  it('shows the danger and the correction that readers see, and counts nothing', async () => {
    expect((await tryQuery(payload, 'chest pain left arm'))?.danger).toMatchObject({ danger: 'heart' })
    const rare = word()
    await live({ question: `Why does ${rare} hurt?` })
    const typed = `${rare.slice(0, 6)}${rare.slice(7)}`
    const { correction } = await search(typed)
    expect(correction).not.toBeNull()
    expect((await tryQuery(payload, typed))?.correction).toBe(correction)
    const nothing = `${word()} ${word()}`
    expect((await tryQuery(payload, nothing))?.hits).toEqual([])
    expect(await missesOf(nothing)).toBe(0)
    expect([await tryQuery(payload, ' '), (await tryQuery(payload, '?!'))?.key]).toEqual([null, null])
  })

  it('names the part of the score in which a result is furthest ahead', () => {
    const placed = (parts: object, isPinned = false) => ({
      id: 1,
      isPinned,
      ranked: {
        id: 1,
        score: 1,
        symptoms: [],
        parts: {
          words: [{ term: 0, adds: 2 }],
          related: 0,
          titleShare: 0,
          nameShare: 0,
          title: 1,
          closeness: 1,
          allWords: 1,
          ...parts,
        },
      },
    })
    const plain = placed({})
    expect([
      whyAbove(plain, undefined),
      whyAbove(plain, plain),
      whyAbove(placed({}, true), plain),
      whyAbove(placed({ words: [{ term: 0, adds: 3 }], closeness: 1.1 }), plain),
      whyAbove(placed({ title: 2, titleShare: 0.5 }), plain),
      whyAbove(placed({ title: 2, nameShare: 0.5 }), plain),
      whyAbove(placed({ allWords: 1.3, closeness: 1.1 }), plain),
    ]).toEqual([null, 'newer', 'pinned', 'words', 'title', 'name', 'allWords'])
  })
})

describe('a pinned article', () => {
  it('stands first for exactly these words however they are written, until it is unpinned or withdrawn', async () => {
    const [one, other] = [word(), word()]
    const best = await live({ question: `Does ${one} ${other} hurt?` })
    const chosen = await live({ question: 'Something else' })
    expect((await pin(staff.editor, `${one} ${other}`, chosen.id)).status).toBe(200)
    expect((await pin(staff.editor, `${one} ${other}`, chosen.id)).status).toBe(200)
    const both = [
      [chosen.id, true],
      [best.id, false],
    ]
    expect(await found(` ${one.toUpperCase()}, ${other}?`)).toEqual(both)
    expect(await found(`${other} ${one}`)).toEqual([[best.id, false]])
    expect((await search(`${one} ${other}`, 'no-system')).hits).toEqual([])
    expect((await tryQuery(payload, `${one} ${other}`))?.pins).toMatchObject([
      { id: chosen.id, isPublished: true },
    ])

    await payload.update({ collection: 'articles', id: chosen.id, data: { _status: 'draft' } })
    expect(await found(`${one} ${other}`)).toEqual([[best.id, false]])
    await payload.update({ collection: 'articles', id: chosen.id, data: { _status: 'published' } })
    expect(await found(`${one} ${other}`)).toEqual(both)

    await pin(staff.editor, `${one} ${other}`, chosen.id, false)
    expect(await found(`${one} ${other}`)).toEqual([[best.id, false]])
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: {
        and: [
          { target: { equals: 'articles' } },
          { targetId: { equals: chosen.id } },
          { action: { contains: 'pin' } },
        ],
      },
      sort: 'id',
    })
    expect(docs.map(({ action, actorId, details }) => [action, actorId, details])).toEqual([
      ['pin to search', staff.editor.user.id, { query: `${one} ${other}` }],
      ['unpin from search', staff.editor.user.id, { query: `${one} ${other}` }],
    ])
  })

  it('is one of at most three, in the order in which they were pinned, also all at once', async () => {
    const rare = word()
    const articles = await Promise.all([1, 2, 3, 4].map(() => live({ question: 'Something' })))
    const [first, ...others] = articles.map(({ id }) => id)
    const { body } = await pin(staff.admin, rare, `https://example.org/articles/${articles[0]?.slug}?x=1`)
    expect(body).toEqual({ isPinned: true })
    const answers = await Promise.all(others.map((id) => pin(staff.editor, rare, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409])
    const pinned = (await found(rare)).map(([id]) => id)
    expect([pinned.length, pinned[0]]).toEqual([3, first])
    await pin(staff.editor, rare, first, false)
    await pin(staff.editor, rare, first)
    expect((await found(rare)).map(([id]) => id)).toEqual([...pinned.slice(1), first])
  })

  it('is published and chosen by editors, for words that can have one', async () => {
    const draft = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const { id } = await live({})
    for (const who of [staff.author, staff.moderator, null]) {
      expect((await pin(who, word(), id)).status).toBe(403)
    }
    const refused = [
      await pin(staff.editor, word(), draft.id),
      await pin(staff.editor, word(), 2_147_483_647),
      await pin(staff.editor, word(), 'https://example.org/articles/no-such-article'),
      await pin(staff.editor, '"two words"', id),
      await pin(staff.editor, '', id),
    ]
    expect(refused.map(({ status }) => status)).toEqual([409, 404, 404, 400, 400])
  })
})
