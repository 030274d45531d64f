import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import type { Article } from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { sweepSavedFields } from './saved-fields'

let payload: Payload
let staff: Record<Role, Staff>
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, author)
})

type Form = Pick<Article, 'id' | 'contentDigest'> & Partial<Article>

const text = (...words: string[]) => root(...words.map((one) => paragraph(one))) as unknown as Article['body']
const draft = (data: object = {}) =>
  makeArticle(payload, { authors: [author], _status: 'draft', body: text('One.', 'Two.'), ...data })

/** What a form starts from: the latest version with its stamp. */
async function open(who: Staff, id: number): Promise<Form> {
  const { body } = await rest(`/articles/${id}?draft=true&depth=0`, { token: who.token })
  return body as unknown as Form
}

/** Saves a complete form, as Payload's panel does. */
const save = (who: Staff, { id, ...form }: Form, query = '&autosave=true') =>
  rest(`/articles/${id}?draft=true&depth=0${query}`, { method: 'PATCH', body: form, token: who.token })

const newest = (id: number) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
const paragraphs = ({ body }: Pick<Article, 'body'>) => plainText(body as StoredState).split(/\n+/)
const conflictsOf = (answer: Awaited<ReturnType<typeof save>>) =>
  (answer.body.errors as { data?: { conflicts?: unknown } }[] | undefined)?.[0]?.data

describe('a save from a form that is older than the article', () => {
  it('leaves what only others changed', async () => {
    const { id } = await draft({ summary: 'Old.' })
    const [mine, theirs] = [await open(staff.author, id), await open(staff.editor, id)]
    const first = await save(staff.author, { ...mine, summary: 'By the author.' })
    expect(first.status).toBe(200)
    const answer = await save(staff.editor, { ...theirs, question: 'Why does it ache?' })
    expect(answer.status).toBe(200)
    expect(answer.body.doc).toMatchObject({ summary: 'By the author.', question: 'Why does it ache?' })
    // The first user's form is outdated now, too.
    const { contentDigest } = first.body.doc as Form
    await save(staff.author, { ...mine, contentDigest, summary: 'By the author again.' })
    expect(await newest(id)).toMatchObject({ summary: 'By the author again.', question: 'Why does it ache?' })
  })

  it('merges what both changed in different blocks and rows', async () => {
    const { id } = await draft({ keyPoints: [{ point: 'One' }, { point: 'Two' }] })
    const [mine, theirs] = [await open(staff.author, id), await open(staff.editor, id)]
    const [first, second] = mine.keyPoints ?? []
    await save(staff.author, {
      ...mine,
      body: text('One, by the author.', 'Two.'),
      keyPoints: [{ ...first, point: 'One, by the author' }, second] as Article['keyPoints'],
    })
    const answer = await save(staff.editor, {
      ...theirs,
      body: text('One.', 'Two.', 'Three, by the editor.'),
      keyPoints: [first, { ...second, point: 'Two, by the editor' }] as Article['keyPoints'],
    })
    expect(answer.status).toBe(200)
    const article = await newest(id)
    expect(paragraphs(article)).toEqual(['One, by the author.', 'Two.', 'Three, by the editor.'])
    expect(article.keyPoints?.map(({ point }) => point)).toEqual(['One, by the author', 'Two, by the editor'])
  })

  it('is refused whole where both changed the same words, with both texts', async () => {
    const { id } = await draft({ summary: 'Old.' })
    const [mine, theirs] = [await open(staff.author, id), await open(staff.editor, id)]
    await save(staff.author, { ...mine, summary: 'By the author.' })
    const before = await newest(id)
    const answer = await save(staff.editor, { ...theirs, summary: 'By the editor.', question: 'Why?' })
    expect(answer.status).toBe(409)
    expect(conflictsOf(answer)).toMatchObject({
      contentDigest: (await open(staff.editor, id)).contentDigest,
      conflicts: [
        {
          field: 'summary',
          name: 'Summary',
          mine: 'By the editor.',
          theirs: 'By the author.',
          who: 'The author',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        },
      ],
    })
    expect(await newest(id)).toEqual(before)
  })

  it('is saved with the stamp of the conflict’s answer: who decides has seen both', async () => {
    const { id } = await draft({ summary: 'Old.' })
    const [mine, theirs] = [await open(staff.author, id), await open(staff.editor, id)]
    await save(staff.author, { ...mine, summary: 'By the author.' })
    const refused = await save(staff.editor, { ...theirs, summary: 'By the editor.' })
    const { contentDigest } = conflictsOf(refused) as { contentDigest: string }
    const decided = await save(staff.editor, { id, contentDigest, summary: 'By the editor.' } as Form)
    expect(decided.status).toBe(200)
    expect((await newest(id)).summary).toBe('By the editor.')
  })

  it('goes on from the save before it, whose answer its client never got', async () => {
    const { id } = await draft({ summary: 'Old.' })
    const [mine, theirs] = [await open(staff.author, id), await open(staff.editor, id)]
    const underWay = { summary: 'Old. And', body: text('One.', 'Two, and') }
    await save(staff.author, { ...mine, ...underWay })
    await save(staff.editor, { ...theirs, body: text('One, by the editor.', 'Two.') })
    const more = { summary: 'Old. And more.', body: text('One.', 'Two, and more.') }
    const answer = await save(staff.author, { ...mine, ...more, underWay } as Form)
    expect(answer.status).toBe(200)
    const article = await newest(id)
    expect(article.summary).toBe('Old. And more.')
    expect(paragraphs(article)).toEqual(['One, by the editor.', 'Two, and more.'])
  })

  it('starts from its own base where the save before it never arrived', async () => {
    const { id } = await draft({ summary: 'Old.' })
    const [mine, theirs] = [await open(staff.author, id), await open(staff.editor, id)]
    const more = { summary: 'Old. And more.', underWay: { summary: 'Old. And', body: 7 } }
    expect((await save(staff.author, { ...mine, ...more } as Form)).status).toBe(200)
    await save(staff.editor, {
      ...theirs,
      contentDigest: (await open(staff.editor, id)).contentDigest,
      summary: 'By the editor.',
    })
    const late = await save(staff.author, { ...mine, ...more } as Form)
    expect(late.status).toBe(409)
    expect((await newest(id)).summary).toBe('By the editor.')
  })

  it('is a conflict where the base is no longer kept', async () => {
    const { id } = await draft()
    const [mine, theirs] = [await open(staff.author, id), await open(staff.editor, id)]
    await save(staff.author, { ...mine, body: text('One, by the author.', 'Two.') })
    await (await connectionOf(payload)).execute(sql`
      update saved_fields set needed_at = now() - interval '8 days' where article_id = ${id}`)
    await sweepSavedFields(payload)
    const answer = await save(staff.editor, { ...theirs, body: text('One.', 'Two, by the editor.') })
    expect(answer.status).toBe(409)
    expect(paragraphs(await newest(id))).toEqual(['One, by the author.', 'Two.'])
  })

  it('is the same twice: sent again, it changes nothing', async () => {
    const { id } = await draft()
    const form = { ...(await open(staff.author, id)), body: text('One.', 'Two.', 'Three.') }
    expect((await save(staff.author, form)).status).toBe(200)
    expect((await save(staff.author, form)).status).toBe(200)
    expect(paragraphs(await newest(id))).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('is the same twice for rows that the server completes, also where more was typed since', async () => {
    const { id } = await draft()
    const opened = await open(staff.author, id)
    const rows = (title: string) => [{ id: '6b0a6c9843b8d25921b6e3c9', title }] as Article['references']
    const form = { ...opened, references: rows('On') }
    const first = await save(staff.author, form)
    expect((await save(staff.author, form)).body.doc).toMatchObject({
      references: (first.body.doc as Form).references as object[],
    })
    const more = { ...opened, references: rows('On voices'), underWay: { references: rows('On') } }
    expect((await save(staff.author, more)).status).toBe(200)
    expect((await newest(id)).references).toMatchObject([{ title: 'On voices' }])
  })

  it('comes one after the other where many save at the same moment', async () => {
    const { id } = await draft({ body: text('a', 'b', 'c', 'd', 'e', 'f') })
    const form = await open(staff.editor, id)
    const letters = ['a', 'b', 'c', 'd', 'e', 'f']
    const answers = await Promise.all(
      letters.map((letter, at) => {
        const body = text(...letters.map((one, index) => (index === at ? `${letter} changed` : one)))
        return save(at % 2 === 0 ? staff.editor : staff.admin, { ...form, body })
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual(letters.map(() => 200))
    expect(paragraphs(await newest(id))).toEqual(letters.map((letter) => `${letter} changed`))
  })

  it('does not bring back what an approval wrote over', async () => {
    const { id } = await draft()
    const form = await open(staff.editor, id)
    const approved = await rest(`/articles/${id}/approve`, {
      method: 'POST',
      body: { reviewed: true, contentDigest: form.contentDigest },
      token: staff.admin.token,
    })
    expect(approved.status).toBe(200)
    const answer = await save(staff.editor, { ...form, summary: 'Typed meanwhile.' })
    expect(answer.status).toBe(200)
    const article = await newest(id)
    expect(article).toMatchObject({ summary: 'Typed meanwhile.', reviewedOn: expect.any(String) })
  })
})
