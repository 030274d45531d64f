import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { pretendMailServer, queuedMails } from '@/community/mailings/testing/queued-mails'
import { readInbox } from '@/desk/notifications/inbox'
import { makeArticle, makeAuthor, makeEveryRole, makeStaff, makeUser, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import type { NotesAnswer, NoteThread } from './note'

let payload: Payload
let stopPretending: () => void
let staff: Record<Role, Staff>
let reviewer: Staff
let stranger: Staff
let profile: number
let reviewing: number

beforeAll(async () => {
  payload = await testPayload()
  stopPretending = pretendMailServer()
  profile = (await makeAuthor(payload)).id
  reviewing = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  reviewer = await makeStaff(payload, 'author', reviewing)
  stranger = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
  // Who has the same name is mentioned, too.
  for (const [{ user }, name] of [
    [reviewer, 'Rita Reed'],
    [stranger, 'Sten Stranger'],
  ] as const) {
    await payload.update({ collection: 'users', id: user.id, data: { name } })
    user.name = name
  }
})
afterAll(() => stopPretending())

const draftOf = (data: object = {}) =>
  makeArticle(payload, { authors: [profile], reviewer: reviewing, _status: 'draft', ...data })
const anchor = { quote: 'twice a day', before: 'Take one ', after: ' with water.', block: 0, offset: 9 }
const passage = { field: 'body', anchor }
const list = async (who: Staff | null, id: number) => rest(`/articles/${id}/notes`, { token: who?.token })
const write = (who: Staff | null, id: number, body: object) =>
  rest(`/articles/${id}/notes`, { method: 'POST', body: { key: randomUUID(), ...body }, token: who?.token })
const resolve = (who: Staff, id: number, note: number, resolved = true) =>
  rest(`/articles/${id}/notes/${note}/resolve`, { method: 'POST', body: { resolved }, token: who.token })
const remove = (who: Staff | null, id: number, note: number) =>
  rest(`/articles/${id}/notes/${note}`, { method: 'DELETE', token: who?.token })
const threadsOf = async (who: Staff, id: number) =>
  ((await list(who, id)).body as unknown as NotesAnswer).threads
async function begun(who: Staff, id: number, text = 'Once a day, I think.'): Promise<NoteThread> {
  expect((await write(who, id, { text, ...passage })).status).toBe(200)
  return (await threadsOf(who, id)).at(-1) as NoteThread
}
async function toldOf({ user }: Staff, article: number) {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const { entries } = await readInbox(req, 1)
  return entries.filter((one) => one.subject?.id === article).map(({ kind, note }) => [kind, note])
}

describe('a note on a passage', () => {
  it('is there for everybody who works on the article, with its replies, in order', async () => {
    const { id } = await draftOf()
    const { id: thread } = await begun(reviewer, id)
    await write(staff.author, id, { text: 'The leaflet says twice.', thread })
    await write(reviewer, id, { text: 'Then cite it.', thread })
    const [note, ...others] = await threadsOf(staff.author, id)
    expect(others).toEqual([])
    expect(note).toMatchObject({ ...passage, text: 'Once a day, I think.', isOwn: false, resolved: null })
    expect(note?.replies.map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ['The leaflet says twice.', true],
      ['Then cite it.', false],
    ])
  })

  it('is resolved and opened again; a reply opens it, too', async () => {
    const { id } = await draftOf()
    const { id: thread } = await begun(reviewer, id)
    for (let times = 0; times < 2; times++) expect((await resolve(staff.author, id, thread)).status).toBe(200)
    const resolvedBy = async () => (await threadsOf(reviewer, id))[0]?.resolved?.who ?? null
    expect(await resolvedBy()).toBe(staff.author.user.name)
    await resolve(reviewer, id, thread, false)
    expect(await resolvedBy()).toBeNull()
    await resolve(staff.author, id, thread)
    await write(reviewer, id, { text: 'Not yet.', thread })
    expect(await resolvedBy()).toBeNull()
  })

  it('is one where it was sent twice, also at the same moment', async () => {
    const { id } = await draftOf()
    const mention = `@${staff.author.user.name}, look.`
    const note = { key: randomUUID(), text: mention, ...passage }
    const answers = await Promise.all([write(reviewer, id, note), write(reviewer, id, note)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await threadsOf(reviewer, id)).toHaveLength(1)
    expect(await toldOf(staff.author, id)).toEqual([['mentioned', mention]])
  })

  it('is no content: it makes no version, takes no approval away, and readers get nothing of it', async () => {
    const live = await makeArticle(payload, { authors: [profile] })
    const count = async () => (await payload.countVersions({ collection: 'articles' })).totalDocs
    const before = [await count(), await stampOf(payload, live.id)]
    await begun(staff.editor, live.id, 'A secret of the desk.')
    expect([await count(), await stampOf(payload, live.id)]).toEqual(before)
    for (const token of [undefined, staff.editor.token]) {
      const { body } = await rest(`/articles/${live.id}?depth=2`, { token })
      expect(JSON.stringify(body)).not.toContain('A secret of the desk.')
    }
  })

  it('is nobody’s else: not of readers, moderators, or authors of other articles, though the article is live', async () => {
    const { id } = await makeArticle(payload, { authors: [profile] })
    const { id: thread } = await begun(staff.editor, id)
    for (const who of [staff.moderator, stranger, null]) {
      const wanted = who ? 404 : 403
      expect((await list(who, id)).status).toBe(wanted)
      expect((await write(who, id, { text: 'Mine.', ...passage })).status).toBe(wanted)
      if (who) expect((await resolve(who, id, thread)).status).toBe(404)
    }
    expect(await threadsOf(staff.editor, id)).toMatchObject([{ replies: [], resolved: null }])
  })

  it('is about a whole field where nothing can be selected', async () => {
    const { id } = await draftOf()
    const whole = { quote: '', before: '', after: '', block: 0, offset: 0 }
    const send = (note: object) => write(reviewer, id, { text: 'Cite a newer one.', ...note })
    expect((await send({ field: 'references', anchor: whole })).status).toBe(200)
    expect(await threadsOf(staff.author, id)).toMatchObject([{ field: 'references', anchor: whole }])
    for (const note of [
      { field: 'workflow', anchor: whole },
      { field: 'references', anchor },
      { field: 'body', anchor: { ...whole, before: 'Take one ' } },
    ])
      expect((await send(note)).status).toBe(400)
  })

  it('is deleted with its replies by whoever wrote it and by editors, which is logged', async () => {
    const { id } = await draftOf()
    const [first, second] = [await begun(reviewer, id), await begun(reviewer, id)]
    await write(staff.author, id, { text: 'My reply.', thread: first.id })
    await write(staff.author, id, { text: 'Another.', thread: second.id })
    const replies = async () => (await threadsOf(reviewer, id)).map((one) => [one.id, one.replies.length])
    for (const [who, status] of [
      [staff.author, 403],
      [staff.moderator, 404],
      [stranger, 404],
      [null, 403],
    ] as const)
      expect((await remove(who, id, first.id)).status).toBe(status)
    expect((await remove(staff.editor, (await draftOf()).id, first.id)).status).toBe(404)
    expect(await replies()).toEqual([
      [first.id, 1],
      [second.id, 1],
    ])
    const own = (await threadsOf(staff.author, id))[1]?.replies[0]?.id ?? 0
    expect((await remove(staff.author, id, own)).status).toBe(200)
    expect((await remove(staff.editor, id, first.id)).status).toBe(200)
    expect(await replies()).toEqual([[second.id, 0]])
    expect((await remove(reviewer, id, second.id)).status).toBe(200)
    expect(await replies()).toEqual([])
    const where = { action: { equals: 'delete note' }, targetId: { equals: id } }
    const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'id' })
    expect(docs.map(({ actorName }) => actorName)).toEqual([
      staff.author.user.name,
      staff.editor.user.name,
      reviewer.user.name,
    ])
  })

  it('belongs to its article: another one’s has no thread of that number', async () => {
    const [one, other] = [await draftOf(), await draftOf()]
    const { id: thread } = await begun(staff.editor, one.id)
    await write(staff.editor, one.id, { text: 'A reply.', thread })
    const reply = (await threadsOf(staff.editor, one.id))[0]?.replies[0]?.id ?? 0
    expect((await write(staff.editor, other.id, { text: 'Lost.', thread })).status).toBe(404)
    expect((await resolve(staff.editor, other.id, thread)).status).toBe(404)
    expect((await write(staff.editor, one.id, { text: 'Deeper.', thread: reply })).status).toBe(404)
    expect((await resolve(staff.editor, one.id, reply)).status).toBe(404)
  })

  it('outlives the account that wrote it, and ends with its article', async () => {
    const { id } = await draftOf()
    const guest = await makeStaff(payload, 'editor')
    await begun(guest, id)
    await payload.delete({ collection: 'users', id: guest.user.id })
    expect(await threadsOf(staff.editor, id)).toMatchObject([{ who: guest.user.name }])
    await payload.delete({ collection: 'articles', id })
    expect((await list(staff.editor, id)).status).toBe(404)
  })

  it.each<[string, object]>([
    ['no text', passage],
    ['blank text', { text: ' \n', ...passage }],
    ['a text too long', { text: 'a'.repeat(2001), ...passage }],
    ['NUL', { text: 'a\u0000b', ...passage }],
    ['half a letter', { text: 'a', ...passage, anchor: { ...anchor, quote: 'a\ud800' } }],
    ['a field without notes', { text: 'a', field: 'slug', anchor }],
    ['no words', { text: 'a', field: 'body', anchor: { ...anchor, quote: ' ' } }],
    ['a wrong place', { text: 'a', field: 'body', anchor: { ...anchor, offset: -1 } }],
    ['both a passage and a thread', { text: 'a', thread: 1, ...passage }],
    ['a thread beyond Postgres', { text: 'a', thread: 2 ** 31 }],
    ['a short key', { text: 'a', key: 'short', ...passage }],
    ['more', { text: 'a', ...passage, author_id: 1 }],
  ])('is refused with %s', async (_, body) => {
    const { id } = await draftOf()
    expect((await write(staff.editor, id, body)).status).toBe(400)
    expect(await threadsOf(staff.editor, id)).toEqual([])
  })
})

describe('people are told', () => {
  it('of a mention by mail and in the inbox; of a reply those who wrote in the thread, each once', async () => {
    const { id } = await draftOf()
    const { id: thread } = await begun(reviewer, id, `@${staff.editor.user.name}: is this right?`)
    expect(await toldOf(staff.editor, id)).toEqual([
      ['mentioned', `@${staff.editor.user.name}: is this right?`],
    ])
    const mails = await queuedMails(payload, staff.editor.user.email)
    expect(mails.at(-1)?.subject).toContain('You were mentioned')
    await write(staff.author, id, { text: 'Yes.', thread })
    expect(await toldOf(reviewer, id)).toEqual([['answered', 'Yes.']])
    expect(await toldOf(staff.author, id)).toEqual([])
    await write(staff.editor, id, { text: `@${reviewer.user.name}, agreed.`, thread })
    expect((await toldOf(reviewer, id))[0]).toEqual(['mentioned', `@${reviewer.user.name}, agreed.`])
    expect(await toldOf(reviewer, id)).toHaveLength(2)
    expect(await toldOf(staff.author, id)).toEqual([['answered', `@${reviewer.user.name}, agreed.`]])
  })

  it('never those who could not open the article', async () => {
    const { id } = await draftOf()
    const other = await makeUser(payload, 'moderator')
    await begun(staff.editor, id, `@${stranger.user.name} @${other.name}`)
    expect(await toldOf(stranger, id)).toEqual([])
    const { body } = await list(staff.editor, id)
    const { people } = body as unknown as NotesAnswer
    expect(people).toEqual(expect.arrayContaining([staff.editor.user.name, reviewer.user.name]))
    expect(people).not.toContain(stranger.user.name)
  })
})
