import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { connectionOf } from '@/db/connection'
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

const patch = (who: Staff, path: string | number, body: object) =>
  rest(`/articles/${path}`, { method: 'PATCH', body, token: who.token })
const save = (who: Staff, id: number, body: object) => patch(who, `${id}?draft=true`, body)
const newest = (id: number) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
const refusal = ({ body }: Awaited<ReturnType<typeof save>>) =>
  (body.errors as { message: string; data?: { contentDigest?: string } }[])[0]

/** A draft that the editor wrote through REST. */
async function draft(): Promise<number> {
  const body = { question: `Who wrote this (${Math.random()})?`, authors: [author], body: bodyOf('Words.') }
  const { body: answer } = await rest('/articles?draft=true', {
    method: 'POST',
    body,
    token: staff.editor.token,
  })
  return (answer.doc as { id: number }).id
}

const keptOf = async (id: number, field: string) => {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select value, saved_by as by, is_refused as refused from saved_fields
    where article_id = ${id} and field = ${field} order by saved_at`)
  return rows
}

describe('a REST save that does not say where it started', () => {
  it('changes what its own account wrote last, as a draft and in the live article', async () => {
    const id = await draft()
    expect((await save(staff.editor, id, { summary: 'One.' })).status).toBe(200)
    expect((await save(staff.editor, id, { summary: 'Two.' })).status).toBe(200)
    expect((await patch(staff.editor, id, { summary: 'Three.', _status: 'draft' })).status).toBe(200)
    expect((await newest(id)).summary).toBe('Three.')
  })

  it('is refused where somebody else wrote last, and says from where to start', async () => {
    const id = await draft()
    await save(staff.author, id, { summary: 'By the author.', contentDigest: await stampOf(payload, id) })
    for (const query of ['?draft=true', '?draft=true&autosave=true', '']) {
      const answer = await patch(staff.editor, `${id}${query}`, { summary: 'Over it.', _status: 'draft' })
      expect(answer.status).toBe(409)
      expect(refusal(answer)?.message).toContain('contentDigest')
      expect(refusal(answer)?.data).toEqual({ contentDigest: await stampOf(payload, id) })
    }
    expect((await newest(id)).summary).toBe('By the author.')
    const contentDigest = refusal(await save(staff.editor, id, { summary: 'Over it.' }))?.data?.contentDigest
    expect((await save(staff.editor, id, { summary: 'Over it.', contentDigest })).status).toBe(200)
    expect((await newest(id)).summary).toBe('Over it.')
  })

  it('is refused with a stamp that is none', async () => {
    const id = await draft()
    await save(staff.author, id, { summary: 'By the author.', contentDigest: await stampOf(payload, id) })
    for (const contentDigest of ['', 'x', 'f'.repeat(300), null]) {
      const answer = await save(staff.editor, id, { summary: 'Over it.', contentDigest })
      expect([contentDigest, answer.status]).toEqual([contentDigest, 409])
    }
  })

  it('is refused after an import, and where nobody knows who wrote last', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    expect((await save(staff.editor, id, { summary: 'Mine.' })).status).toBe(409)
    await (await connectionOf(payload)).execute(sql`delete from last_savers where article_id = ${id}`)
    expect((await save(staff.editor, id, { summary: 'Mine.' })).status).toBe(409)
  })

  it('is the same twice: what stands there already needs no base', async () => {
    const id = await draft()
    const sent = { summary: 'Sent once.' }
    expect((await save(staff.editor, id, sent)).status).toBe(200)
    await save(staff.author, id, {
      question: 'Changed meanwhile?',
      contentDigest: await stampOf(payload, id),
    })
    expect((await save(staff.editor, id, sent)).status).toBe(200)
    expect(await newest(id)).toMatchObject({ ...sent, question: 'Changed meanwhile?' })
  })

  it('changes the status alone', async () => {
    const { id } = await makeArticle(payload, { authors: [author] })
    expect((await patch(staff.editor, id, { _status: 'draft' })).status).toBe(200)
  })

  it('is no matter for what is not one article’s REST save', async () => {
    const { id } = await makeArticle(payload, { authors: [author], _status: 'draft' })
    const { token } = staff.editor
    // The panel's list changes chosen fields of a selection.
    const many = await rest(`/articles?draft=true&where[id][in]=${id}`, {
      method: 'PATCH',
      body: { summary: 'By the list.' },
      token,
    })
    expect(many.status).toBe(200)
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
    })
    expect((await rest(`/articles/versions/${docs[0]?.id}`, { method: 'POST', token })).status).toBe(200)
    await payload.update({ collection: 'articles', id, data: { summary: 'By an import.' }, draft: true })
    const user = staff.author.user
    await payload.update({ collection: 'articles', id, data: { summary: 'A command.' }, draft: true, user })
    expect((await newest(id)).summary).toBe('A command.')
  })

  it('counts who changed words, not who moved the article on', async () => {
    const id = await draft()
    await save(staff.editor, id, { summary: 'Words.' })
    const contentDigest = await stampOf(payload, id)
    const body = { contentDigest }
    expect(
      (await rest(`/articles/${id}/approve`, { method: 'POST', body, token: staff.admin.token })).status,
    ).toBe(200)
    expect((await save(staff.editor, id, { summary: 'More words.' })).status).toBe(200)
  })
})

describe('the words of a refused save', () => {
  it('are kept, with who sent them', async () => {
    const id = await draft()
    await save(staff.author, id, { summary: 'By the author.', contentDigest: await stampOf(payload, id) })
    await save(staff.editor, id, { summary: 'Over it.', question: 'Why over it?' })
    const by = staff.editor.user.id
    expect((await keptOf(id, 'summary')).at(-1)).toEqual({ value: 'Over it.', by, refused: true })
    expect((await keptOf(id, 'question')).at(-1)).toEqual({ value: 'Why over it?', by, refused: true })
  })

  it('are kept after a conflict, and count as stored once they are', async () => {
    const id = await draft()
    const old = await stampOf(payload, id)
    await save(staff.author, id, { summary: 'By the author.', contentDigest: old })
    const refused = await save(staff.editor, id, { summary: 'By the editor.', contentDigest: old })
    expect(refused.status).toBe(409)
    const by = staff.editor.user.id
    expect((await keptOf(id, 'summary')).at(-1)).toEqual({ value: 'By the editor.', by, refused: true })
    const { contentDigest } = refusal(refused)?.data ?? {}
    expect((await save(staff.editor, id, { summary: 'By the editor.', contentDigest })).status).toBe(200)
    expect((await keptOf(id, 'summary')).at(-1)).toEqual({ value: 'By the editor.', by, refused: false })
  })

  it.each([
    ['body', { root: { type: 'root', children: [null] } }],
    ['body', { root: { children: 'x' } }],
    ['authors', ['x']],
    ['reviewedOn', 5],
  ])('are not words if %s cannot hold them', async (field, value) => {
    const id = await draft()
    const old = await stampOf(payload, id)
    const first = {
      body: { root: { type: 'root', children: [{ type: 'paragraph', version: 1, children: [] }] } },
      authors: [author, (await makeAuthor(payload)).id],
      reviewedOn: '2026-01-01T00:00:00.000Z',
    }
    const { status } = await save(staff.admin, id, { [field]: first[field as 'body'], contentDigest: old })
    expect(status).toBe(200)
    const answer = await save(staff.editor, id, { [field]: value, contentDigest: old })
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.any(String)])
    expect((await keptOf(id, field)).filter(({ refused }) => refused)).toEqual([])
  })
})
