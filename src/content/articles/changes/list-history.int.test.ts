import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { bodyOf, makeArticle, makeAuthor, makeEveryRole, openRules, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { findArticle } from '../find-article'
import { listHistory } from './list-history'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
})

const save = async (who: Staff, id: number, data: object, query = '') => {
  const body = { ...data, contentDigest: await stampOf(payload, id) }
  const answer = await rest(`/articles/${id}?draft=true${query}`, { method: 'PATCH', body, token: who.token })
  expect(answer.status).toBe(200)
}
const history = async (who: Staff, id: number, page = 1) =>
  listHistory(await createLocalReq({ user: { ...who.user, collection: 'users' } }, payload), id, page)
const begin = () => makeArticle(payload, { authors: [profile], _status: 'draft', summary: 'First.' })

describe('the list of versions', () => {
  it('says who wrote each, how, and what it changed', async () => {
    const { id } = await begin()
    await save(staff.author, id, { summary: 'Second.' })
    await save(staff.editor, id, { body: bodyOf('Something else entirely.') }, '&autosave=true')
    const { entries } = await history(staff.editor, id)
    expect(entries.map(({ who, kind, lines }) => ({ who, kind, lines }))).toEqual([
      { who: [staff.editor.user.name], kind: 'automatic', lines: ['Text: 1 added, 1 removed'] },
      { who: [staff.author.user.name], kind: 'saved', lines: ['Summary'] },
      { who: [], kind: 'first', lines: [] },
    ])
    expect(entries.map(({ before }) => before)).toEqual([entries[1]?.id, entries[2]?.id, null])
  })

  it('names everybody who saved automatically into one version', async () => {
    const { id } = await begin()
    await save(staff.author, id, { summary: 'Second.' }, '&autosave=true')
    await save(staff.editor, id, { conflictOfInterest: 'None.' }, '&autosave=true')
    await save(staff.author, id, { summary: 'Third.' }, '&autosave=true')
    const { entries } = await history(staff.author, id)
    expect(entries[0]?.who).toEqual([staff.author.user.name, staff.editor.user.name])
    // A save of its own begins anew.
    await save(staff.admin, id, { summary: 'Fourth.' })
    expect((await history(staff.author, id)).entries[0]?.who).toEqual([staff.admin.user.name])
  })

  it('cannot be told who wrote it, and tells readers nothing of it', async () => {
    const { id, slug } = await begin()
    await save(staff.editor, id, { savedBy: 'Somebody else' })
    expect((await history(staff.editor, id)).entries[0]?.who).toEqual([staff.editor.user.name])
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    expect(JSON.stringify(await findArticle(payload, slug, openRules))).not.toContain(staff.editor.user.name)
  })

  it('has pages, and compares the last entry of one with the first of the next', async () => {
    const { id } = await begin()
    for (let count = 1; count <= 11; count++) await save(staff.editor, id, { summary: `Words ${count}.` })
    const [first, second] = [await history(staff.editor, id), await history(staff.editor, id, 2)]
    expect([first.entries.length, second.entries.length, first.pages]).toEqual([10, 2, 2])
    expect(first.entries.at(-1)).toMatchObject({ before: second.entries[0]?.id, lines: ['Summary'] })
    expect((await history(staff.editor, id, 99)).entries).toEqual([])
  })
})
