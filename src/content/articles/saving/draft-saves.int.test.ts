import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import type { Article } from '@/payload-types'
import { countStatements } from '@/testing/count-statements'
import { bodyOf, makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

let payload: Payload
let staff: Record<Role, Staff>
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

const draft = (data: object = {}) =>
  makeArticle(payload, { authors: [author], _status: 'draft', summary: 'Old.', ...data })

const save = async ({ id }: Pick<Article, 'id'>, data: object, query = '') =>
  rest(`/articles/${id}?draft=true&depth=0&autosave=true${query}`, {
    method: 'PATCH',
    body: { ...data, contentDigest: await stampOf(payload, id) },
    token: staff.editor.token,
  })

/** The session; begin; the lock; the newest version; what the save leaves behind; the version; commit. */
const STATEMENTS = 7

const opens = async (who: Staff, id: number) =>
  (await rest(`/articles/${id}?draft=true&depth=0`, { token: who.token })).status

describe('a save of a draft', () => {
  it('lets whoever it names open the article, and nobody any more whom it names no longer', async () => {
    const { id } = await draft({ authors: [(await makeAuthor(payload)).id] })
    expect(await opens(staff.author, id)).toBe(404)
    await save({ id }, { authors: [author] })
    expect(await opens(staff.author, id)).toBe(200)
    await save({ id }, { summary: 'New.' })
    expect(await opens(staff.author, id)).toBe(200)
    await save({ id }, { authors: [(await makeAuthor(payload)).id] })
    expect(await opens(staff.author, id)).toBe(404)
  })

  it('leaves the people where its answer shows only some fields', async () => {
    const { id } = await draft()
    const { status, body } = await save({ id }, { summary: 'New.' }, '&select[summary]=true')
    expect([status, body.doc]).toEqual([200, { id, summary: 'New.' }])
    expect(await opens(staff.author, id)).toBe(200)
  })

  it('takes few statements, and reads the newest version once', async () => {
    const { id } = await draft({ references: [{ title: 'One' }], keyPoints: [{ point: 'One.' }] })
    // The first automatic save makes a version; those after it write into that.
    await save({ id }, { summary: 'Begun.' })
    const before = await stampOf(payload, id)
    const send = (data: object) =>
      rest(`/articles/${id}?draft=true&depth=0&autosave=true`, {
        method: 'PATCH',
        body: { ...data, contentDigest: before },
        token: staff.editor.token,
      })
    const { result, statements } = await countStatements(() => send({ body: bodyOf('Typed.') }))
    expect(result.status).toBe(200)
    const texts = statements.map(({ text }) => text.trim())
    expect(texts.length, texts.map((text) => text.slice(0, 90)).join('\n')).toBe(STATEMENTS)
    expect(texts.filter((text) => text.startsWith('select "_articles_v"'))).toHaveLength(1)
    expect(texts.find((text) => text.startsWith('update "_articles_v"'))).not.toContain('version_question')
    // What the answer says without another read is what is stored.
    const { contentDigest, ...stored } = (
      await rest(`/articles/${id}?draft=true&depth=0`, { token: staff.editor.token })
    ).body
    expect(result.body.doc).toEqual({ ...stored, contentDigest })
  })

  it('is answered without the text where its client has it', async () => {
    const { id } = await draft({ body: bodyOf('Begun.') })
    const [begun, headers] = [await stampOf(payload, id), { Prefer: 'return=minimal' }]
    const send = (data: object, given: object = headers) =>
      rest(`/articles/${id}?draft=true&depth=0&autosave=true`, {
        method: 'PATCH',
        body: { ...data, contentDigest: begun },
        token: staff.editor.token,
        headers: { ...given },
      })
    const short = [await send({ summary: 'Typed.' }), await send({ body: bodyOf('Typed.') })]
    for (const { body, headers } of short) {
      expect(headers.get('Preference-Applied')).toBe('return=minimal')
      expect(body.doc).not.toHaveProperty('body')
      expect(body.doc).toHaveProperty('summary', 'Typed.')
    }
    // Whose base is older gets the text that was saved since.
    const { body } = await send({ question: 'And this?' })
    expect(JSON.stringify(body.doc)).toContain('Typed.')
    expect((body.doc as Article).body).toBeTruthy()
    expect((await send({ body: bodyOf('Typed.') }, {})).body.doc).toHaveProperty('body')
  })

  it('writes a list that has changed, and keeps the others', async () => {
    const { id } = await draft({ references: [{ title: 'One' }], keyPoints: [{ point: 'One.' }] })
    await save({ id }, { summary: 'Begun.' })
    const { body } = await save(
      { id },
      { keyPoints: [{ point: 'Two.' }, { point: 'Three.' }], search: { title: 'T' } },
    )
    const stored = await rest(`/articles/${id}?draft=true&depth=0`, { token: staff.editor.token })
    expect(body.doc).toEqual(stored.body)
    expect(stored.body).toMatchObject({
      references: [{ title: 'One' }],
      keyPoints: [{ point: 'Two.' }, { point: 'Three.' }],
      search: { title: 'T' },
      summary: 'Begun.',
      authors: [author],
    })
  })

  it('of a published article changes nothing for readers', async () => {
    const article = await makeArticle(payload, { authors: [author], summary: 'Old.' })
    await save(article, { summary: 'Not yet.', authors: [(await makeAuthor(payload)).id] })
    const row = () => payload.findByID({ collection: 'articles', id: article.id, depth: 0 })
    expect(await row()).toMatchObject({ _status: 'published', summary: 'Old.', authors: [author] })
  })
})
