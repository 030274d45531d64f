import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { bodyOf, makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import type { EarlierWords, OpenedWord } from './earlier-word'
import { sweepSavedFields } from './saved-fields'

let payload: Payload
let staff: Record<Role, Staff>
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const draft = async (data: object = {}) =>
  (await makeArticle(payload, { authors: [author], _status: 'draft', summary: 'First.', ...data })).id
const save = async (who: Staff, id: number, body: object) => {
  const { status } = await rest(`/articles/${id}?draft=true&autosave=true`, {
    method: 'PATCH',
    body: { contentDigest: await stampOf(payload, id), ...body },
    token: who.token,
  })
  return status
}
const ask = (who: Staff | null, id: number, query = '') =>
  rest(`/articles/${id}/earlier-words${query}`, { token: who?.token })
async function list(id: number, query = ''): Promise<EarlierWords> {
  const { status, body } = await ask(staff.editor, id, query)
  expect(status).toBe(200)
  return body as unknown as EarlierWords
}
const told = async (id: number, query = '') =>
  (await list(id, query)).words.map(({ field, begins, who }) => `${field}: ${begins} (${who})`)

/** As if so much time had passed since the saves so far. */
const wait = async (id: number, time: string) =>
  (await connectionOf(payload)).execute(sql`
    update saved_fields set saved_at = saved_at - ${time}::interval, needed_at = needed_at - ${time}::interval
    where article_id = ${id}`)

describe('the earlier words of an article', () => {
  it('are what each person left, newest first, without what stands there now', async () => {
    const id = await draft({ summary: 'As imported.' })
    await save(staff.author, id, { summary: 'By the auth' })
    await save(staff.author, id, { summary: 'By the author.' })
    await save(staff.editor, id, { summary: 'By the editor.', question: 'Why is it new?' })
    expect(await told(id, '?field=summary')).toEqual([
      'summary: By the author. (The author)',
      'summary: As imported. (null)',
    ])
    const questions = await told(id, '?field=question')
    expect(questions).toEqual([expect.stringMatching(/^question: What does test .* \(null\)$/)])
  })

  it('are each save if somebody asks, and those before words were taken out', async () => {
    const id = await draft()
    const long = 'A sentence that somebody thought of and took out again.'
    for (const summary of ['A', 'A sentence', long, 'Short.', 'Short again.'])
      await save(staff.author, id, { summary })
    expect(await told(id)).toEqual([`summary: ${long} (The author)`, 'summary: First. (null)'])
    expect(await told(id, '?every=true')).toHaveLength(5)
  })

  it('keep the sittings of one person apart', async () => {
    const id = await draft()
    await save(staff.author, id, { summary: 'In the morning.' })
    await wait(id, '3 hours')
    await save(staff.author, id, { summary: 'At noon.' })
    await save(staff.author, id, { summary: 'At noon and more.' })
    expect(await told(id)).toEqual(['summary: In the morning. (The author)', 'summary: First. (null)'])
    const [{ at } = { at: '' }] = (await list(id)).words
    expect(Date.parse(at)).toBeLessThan(Date.now() - 2 * 3_600_000)
  })

  it('come in pages', async () => {
    const id = await draft()
    for (let n = 1; n <= 12; n++) {
      await save(staff.author, id, { summary: `Summary ${n}`, conflictOfInterest: `Conflict ${n}` })
    }
    const first = await list(id, '?every=true')
    expect(first.words).toHaveLength(20)
    const second = await list(id, `?every=true&after=${encodeURIComponent(first.next ?? '')}`)
    expect(second).toMatchObject({ words: { length: 4 }, next: null })
    const all = [...first.words, ...second.words].map(({ field, mark }) => `${field} ${mark}`)
    expect(new Set(all).size).toBe(24)
  })

  it('open whole, with what the field says now', async () => {
    const id = await draft({ body: bodyOf('The old text that was here at first.') })
    await save(staff.author, id, { body: bodyOf('Something entirely different.') })
    const [word] = (await list(id)).words
    const { status, body } = await ask(staff.author, id, `/${word?.field}/${word?.mark}`)
    expect(status).toBe(200)
    const opened = body as unknown as OpenedWord
    expect(opened.texts).toEqual({
      earlier: 'The old text that was here at first.',
      now: 'Something entirely different.',
    })
    // Put back like typing: from the newest version.
    expect(await save(staff.author, id, { body: opened.value })).toBe(200)
    expect(await told(id)).toEqual(['body: Something entirely different. (The author)'])
  })

  it('say what a conflict refused', async () => {
    const id = await draft()
    const contentDigest = await stampOf(payload, id)
    await save(staff.author, id, { summary: 'By the author.', contentDigest })
    expect(await save(staff.editor, id, { summary: 'By the editor.', contentDigest })).toBe(409)
    const [word] = (await list(id)).words
    expect(word).toMatchObject({ begins: 'By the editor.', who: 'The editor', isRefused: true })
  })

  it('are for who may write in the article', async () => {
    const own = await draft()
    const foreign = await draft({ authors: [(await makeAuthor(payload)).id] })
    const live = await draft({ authors: [(await makeAuthor(payload)).id], reviewer: author })
    for (const [who, article, status] of [
      [staff.admin, own, 200],
      [staff.editor, own, 200],
      [staff.author, own, 200],
      [staff.author, foreign, 404],
      [staff.author, live, 403],
      [staff.moderator, own, 404],
      [null, own, 403],
    ] as const) {
      await save(staff.editor, article, { summary: `Another ${Math.random()}.` })
      const [word] = (await list(article)).words
      const answers = [await ask(who, article), await ask(who, article, `/summary/${word?.mark}`)]
      expect(answers.map((one) => one.status)).toEqual([status, status])
      if (status !== 200) expect(JSON.stringify(answers)).not.toContain('First')
    }
  })

  it.each([
    ['?field=stage', 400],
    ['?every=1', 400],
    ['?after=x', 400],
    ['?after=2026-11-27T05:00:00%2B00:00~summary~xx', 400],
    ['?after=2026-99-27T05:00:00%2B00:00~summary~aaaaaa', 400],
    ['?after=%00', 400],
    ['/summary/aaaaaa', 404],
    ['/stage/aaaaaa', 404],
    ['/summary/%00', 404],
    [`/summary/${'a'.repeat(5000)}`, 404],
  ])('answer %s with %i', async (query, status) => {
    expect((await ask(staff.editor, await draft(), query)).status).toBe(status)
  })

  it('are kept for as many days as the settings say', async () => {
    const id = await draft()
    await save(staff.author, id, { summary: 'Second.' })
    await save(staff.author, id, { summary: 'Third.' })
    const setDays = (recoveryDays: unknown) =>
      rest('/globals/settings', { method: 'POST', body: { recoveryDays }, token: staff.admin.token })
    for (const days of [0, 91, -1, 'x', null]) expect((await setDays(days)).status).toBe(400)
    expect((await setDays(2)).status).toBe(200)
    await wait(id, '47 hours')
    await sweepSavedFields(payload)
    expect(await list(id, '?every=true')).toMatchObject({ words: { length: 2 }, days: 2 })
    await wait(id, '2 hours')
    await sweepSavedFields(payload)
    expect((await list(id)).words).toEqual([])
    expect((await setDays(7)).status).toBe(200)
  })
})
