import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { readInbox } from '@/desk/notifications/inbox'
import { makeArticle, makeAuthor, makeEveryRole, makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { findGivenTo } from './assignment'

let payload: Payload
let staff: Record<Role, Staff>
let stranger: Staff
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  stranger = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
})

const draftOf = (data: object = {}) => makeArticle(payload, { authors: [profile], _status: 'draft', ...data })
const give = (who: Staff | null, id: number | string, body: unknown) =>
  rest(`/articles/${id}/assignment`, { method: 'POST', body, token: who?.token })
const ask = async (who: Staff, id: number) =>
  (await rest(`/articles/${id}/assignment`, { token: who.token })).body
const to = (who: Staff, due: string | null = null) => ({ assignee: who.user.id, due })
async function toldOf(who: Staff, article: number) {
  const req = await createLocalReq({ user: { ...who.user, collection: 'users' } }, payload)
  const { entries } = await readInbox(req, 1)
  return entries.filter((entry) => entry.subject?.id === article).map(({ kind, note }) => [kind, note])
}

describe('an article is given to a person', () => {
  it('by an editor, with a day; the person is told once and has it on the own list', async () => {
    const { id } = await draftOf()
    const body = { assignment: { assignee: { id: staff.author.user.id }, due: '2027-01-31' } }
    for (let times = 0; times < 2; times++) {
      expect(await give(staff.editor, id, to(staff.author, '2027-01-31'))).toMatchObject({
        status: 200,
        body,
      })
    }
    expect(await toldOf(staff.author, id)).toEqual([['assigned', 'until 31 Jan']])
    expect(await findGivenTo(payload, staff.author.user.id)).toContain(id)
    expect(await ask(staff.author, id)).toMatchObject({ ...body, candidates: [] })
    const { candidates } = (await ask(staff.editor, id)) as { candidates: { id: number }[] }
    const ids = candidates.map((one) => one.id)
    expect(ids).toEqual(
      expect.arrayContaining([staff.admin, staff.editor, staff.author].map(({ user }) => user.id)),
    )
    expect(ids).not.toContain(stranger.user.id)
    expect(ids).not.toContain(staff.moderator.user.id)
  })

  it('without a version, a change to publish or an end of the approval', async () => {
    const live = await makeArticle(payload, { authors: [profile] })
    const count = async () => (await payload.countVersions({ collection: 'articles' })).totalDocs
    const before = [await count(), await stampOf(payload, live.id)]
    expect((await give(staff.editor, live.id, to(staff.author))).status).toBe(200)
    expect([await count(), await stampOf(payload, live.id)]).toEqual(before)
    const { body } = await rest(`/articles/${live.id}?depth=2`, { token: staff.editor.token })
    expect(JSON.stringify(body)).not.toContain(staff.author.user.email)
    expect(body).not.toHaveProperty('assignment')
  })

  it('who may give it back, an editor take it back, and its publication ends it', async () => {
    const { id } = await draftOf()
    await give(staff.editor, id, to(staff.author))
    expect((await give(stranger, id, { assignee: null })).status).toBe(404)
    expect(await give(staff.author, id, { assignee: null })).toMatchObject({ body: { assignment: null } })
    expect((await give(staff.author, id, { assignee: null })).status).toBe(403)
    await give(staff.editor, id, to(staff.author))
    expect((await give(staff.admin, id, { assignee: null })).status).toBe(200)
    await give(staff.editor, id, to(staff.author))
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    expect(await findGivenTo(payload, staff.author.user.id)).not.toContain(id)
  })

  it('and not to who could not open it', async () => {
    const { id } = await draftOf()
    for (const who of [stranger, staff.moderator]) {
      const refused = await give(staff.editor, id, to(who))
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        409,
        expect.stringContaining('This person cannot open the article.'),
      ])
    }
    expect((await give(staff.editor, id, { assignee: 2_147_483_000 })).status).toBe(409)
    expect((await give(staff.author, id, to(staff.author))).status).toBe(403)
    expect((await give(staff.moderator, id, to(staff.author))).status).toBe(404)
    expect((await give(null, id, to(staff.author))).status).toBe(403)
  })

  it.each([
    {},
    { assignee: '1' },
    { assignee: 0 },
    { assignee: 1, due: 'soon' },
    { assignee: 1, due: '2027-02-30' },
    [1],
  ])('refuses %j', async (body) => {
    const { id } = await draftOf()
    expect((await give(staff.editor, id, body)).status).toBe(400)
  })

  it('ends with the account and with the article', async () => {
    const gone = await makeStaff(payload, 'editor')
    const [one, two] = [await draftOf(), await draftOf()]
    for (const { id } of [one, two]) await give(staff.editor, id, to(gone))
    await payload.delete({ collection: 'articles', id: one.id })
    expect(await findGivenTo(payload, gone.user.id)).toEqual([two.id])
    await payload.delete({ collection: 'users', id: gone.user.id })
    expect(await ask(staff.editor, two.id)).toMatchObject({ assignment: null })
  })
})
