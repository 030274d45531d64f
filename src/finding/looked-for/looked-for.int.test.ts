import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { newSubmission } from '@/forms/new-submission'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { countMiss } from '../search/count-miss'
import { storeWish } from '../wishes/store-wish'
import { listLookedFor } from './list-looked-for'
import type { Kind, State } from './looked-for'

let payload: Payload
let req: PayloadRequest
let staff: Record<Role, Staff>
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  req = await createLocalReq({}, payload)
  profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
})

const run = async (query: ReturnType<typeof sql>) => (await connectionOf(payload)).execute(query)
const word = () => `zq${randomUUID().replace(/[^a-f]/g, '')}`
const wish = (text: string, language = 'en') =>
  storeWish(payload, { text, language, submission: newSubmission() })
const list = async (state: State) => (await listLookedFor(req, { state, order: 'newest', page: 1 })).items
const found = async (text: string, state: State) => (await list(state)).find((item) => item.text === text)
async function idOf(text: string, state: State = 'open'): Promise<number> {
  return (await found(text, state))?.id ?? Number.NaN
}
const begin = (who: Staff | null, kind: Kind, id: unknown, isSure = false) =>
  rest('/looked-for/begin', { method: 'POST', body: { kind, id, isSure }, token: who?.token })
const aside = (who: Staff | null, kind: Kind, id: unknown, isAside: boolean) =>
  rest('/looked-for/set-aside', { method: 'POST', body: { kind, id, isAside }, token: who?.token })

describe('the list', () => {
  it('has searches without result and wishes, in either order, page by page', async () => {
    await run(sql`delete from search_misses`)
    await run(sql`delete from reader_wishes`)
    await run(sql`insert into search_misses (query, times, last_at)
      select 'search ' || n, n, now() - make_interval(days => n) from generate_series(1, 26) n`)
    await wish('a wish')
    const read = async (order: 'often' | 'newest', page: number) => {
      const { items, hasMore, counts } = await listLookedFor(req, { state: 'open', order, page })
      return [items.length, items[0]?.text, items[0]?.kind, hasMore, counts.open]
    }
    expect(await read('often', 1)).toEqual([25, 'search 26', 'search', true, 27])
    expect(await read('newest', 1)).toEqual([25, 'a wish', 'wish', true, 27])
    expect(await read('often', 2)).toEqual([2, 'a wish', 'wish', false, 27])
    await run(sql`delete from search_misses`)
  })
})

describe('an article from what a reader looked for', () => {
  it('is one draft however often the button is pressed, with the words as its question', async () => {
    const text = `why do ears ${word()}`
    await wish(text, 'es')
    const id = await idOf(text)
    const answers = await Promise.all([1, 2, 3].map(() => begin(staff.editor, 'wish', id)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1)
    const [article] = new Set(answers.map(({ body }) => Number(body.article)))
    const { docs } = await payload.find({
      collection: 'articles',
      where: { question: { like: text.slice(1) } },
      draft: true,
    })
    expect(docs).toMatchObject([
      { id: article, question: `W${text.slice(1)}`, language: 'es', _status: 'draft' },
    ])
    expect(await found(text, 'open')).toBeUndefined()
    expect(await found(text, 'taken')).toMatchObject({
      article: { id: article, question: docs[0]?.question },
    })
    const ofArticle = { target: { equals: 'articles' }, targetId: { equals: article ?? 0 } }
    const log = await payload.find({ collection: 'audit-log', where: ofArticle })
    expect(log.docs).toMatchObject([
      {
        action: 'begin from what readers look for',
        actorId: staff.editor.user.id,
        details: { from: 'wish' },
      },
    ])
    // It stays taken when the same words come again, and is open again without its article.
    await wish(text, 'es')
    expect(await found(text, 'taken')).toMatchObject({ times: 2 })
    await payload.delete({ collection: 'articles', id: article ?? 0 })
    expect(await found(text, 'open')).toMatchObject({ article: null })
  })

  it('is also begun from a search', async () => {
    const query = `ears ${word()}`
    await countMiss(payload, query)
    const answer = await begin(staff.admin, 'search', await idOf(query))
    expect(answer).toMatchObject({ status: 200, body: { isNew: true } })
    expect(await found(query, 'taken')).toMatchObject({
      kind: 'search',
      article: { id: answer.body.article },
    })
  })

  it('waits for a second word where articles ask the same', async () => {
    const question = `Why do my ${word()} hum at night?`
    const { id: live } = await makeArticle(payload, { question, authors: [profile] })
    await wish(question.toLowerCase())
    const id = await idOf(question.toLowerCase())
    expect(await begin(staff.editor, 'wish', id)).toMatchObject({
      status: 200,
      body: { asked: [{ id: live, question, isPublished: true, isSame: true }] },
    })
    expect(await idOf(question.toLowerCase())).toBe(id)
    expect(await begin(staff.editor, 'wish', id, true)).toMatchObject({ body: { isNew: true } })
  })

  it('is refused to all but editors and administrators, and for what is not there', async () => {
    const text = word()
    await wish(text)
    const id = await idOf(text)
    for (const who of [staff.author, staff.moderator, null]) {
      expect((await begin(who, 'wish', id)).status).toBe(403)
      expect((await aside(who, 'wish', id, true)).status).toBe(403)
    }
    expect(await idOf(text)).toBe(id)
    expect((await begin(staff.editor, 'wish', 2_000_000_000)).status).toBe(404)
    expect((await aside(staff.editor, 'search', 2_000_000_000, true)).status).toBe(404)
    for (const odd of ['1', 0, -1, 1.5, null, 3e9])
      expect((await begin(staff.editor, 'wish', odd)).status).toBe(400)
    expect((await begin(staff.editor, 'articles' as Kind, id)).status).toBe(400)
  })
})

describe('what is set aside', () => {
  it('leaves the open list, stays aside when it comes again, and comes back', async () => {
    const text = word()
    await wish(text)
    const id = await idOf(text)
    expect((await aside(staff.editor, 'wish', id, true)).status).toBe(200)
    await wish(text)
    expect([await found(text, 'open'), await idOf(text, 'aside')]).toEqual([undefined, id])
    expect((await aside(staff.editor, 'wish', id, false)).status).toBe(200)
    expect(await idOf(text)).toBe(id)
  })

  it('is not what an article was begun from', async () => {
    const text = word()
    await wish(text)
    const id = await idOf(text)
    await begin(staff.editor, 'wish', id)
    const answer = await aside(staff.editor, 'wish', id, true)
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([409, expect.stringContaining('meanwhile')])
    expect(await idOf(text, 'taken')).toBe(id)
  })
})
