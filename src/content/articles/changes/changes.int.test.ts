import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import type { Article } from '@/payload-types'
import { paragraph, root } from '@/rich-text/build'
import {
  makeArticle,
  makeAuthor,
  makeEveryRole,
  makeStaff,
  makeSymptom,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { contentStamp } from '../workflow/content-digest'
import { compareBodies } from './compare-bodies'

let payload: Payload
let staff: Record<Role, Staff>
let reviewer: Staff
let stranger: Staff
let writerProfile: number
let reviewerProfile: number
let symptom: number

beforeAll(async () => {
  payload = await testPayload()
  writerProfile = (await makeAuthor(payload)).id
  reviewerProfile = (await makeAuthor(payload)).id
  symptom = (await makeSymptom(payload)).id
  staff = await makeEveryRole(payload, writerProfile)
  reviewer = await makeStaff(payload, 'author', reviewerProfile)
  stranger = await makeStaff(payload, 'author', (await makeAuthor(payload)).id)
})

const textOf = (...words: string[]) =>
  root(...words.map((one) => paragraph(one))) as unknown as Article['body']
const FIRST = 'Most headaches pass by themselves within a day.'
const SECOND = 'Drink enough water and rest in a quiet room.'
const THIRD = 'See a doctor if the pain is sudden and strong.'

const draft = (data: object = {}) =>
  makeArticle(payload, {
    authors: [writerProfile],
    reviewer: reviewerProfile,
    body: textOf(FIRST, SECOND, THIRD),
    summary: 'The first words.',
    symptoms: [symptom],
    _status: 'draft',
    ...data,
  })
const send = (who: Staff | null, method: string, path: string, body?: object) =>
  rest(path, { method, body, token: who?.token })
const newest = (id: number) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
const stampNow = async (id: number) => contentStamp({ ...(await newest(id)) })
const save = async (who: Staff, id: number, data: object, query = '') => {
  const answer = await send(who, 'PATCH', `/articles/${id}?draft=true${query}`, {
    ...data,
    contentDigest: await stampNow(id),
  })
  expect(answer.status).toBe(200)
}
const move = async (who: Staff, id: number, name: string) => {
  const answer = await send(who, 'POST', `/articles/${id}/${name}`, {
    contentDigest: await stampNow(id),
    reviewed: name === 'approve',
  })
  expect(answer.status).toBe(200)
}
const linesOf = async (who: Staff, id: number, query: string) =>
  (await send(who, 'GET', `/articles/${id}/changes?${query}`)).body.lines
const versionsOf = async (id: number) =>
  (
    await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'updatedAt',
    })
  ).docs

describe('what changed', () => {
  it('since the reviewer’s approval, also after automatic saves and another editor’s approval', async () => {
    const { id } = await draft()
    await move(staff.author, id, 'submit')
    await move(reviewer, id, 'approve')
    expect(await linesOf(reviewer, id, 'from=approved')).toEqual([])
    await save(staff.author, id, { summary: 'Other words.' }, '&autosave=true')
    await save(staff.author, id, { body: textOf(FIRST, THIRD, `${SECOND} Twice.`) }, '&autosave=true')
    expect(await linesOf(reviewer, id, 'from=approved')).toEqual(['Summary', 'Text: 1 part changed, 1 moved'])
    // The editor approves what the reviewer has not seen: that is not the reviewer's approval.
    await move(staff.editor, id, 'approve')
    expect(await linesOf(reviewer, id, 'from=approved')).toContain('Summary')
    expect(await linesOf(staff.editor, id, 'from=approved')).toEqual([])
  })

  it('since it was published, and between two versions, in the user’s language', async () => {
    const { id } = await draft({ _status: 'published' })
    await save(staff.editor, id, { summary: 'Second words.' })
    await save(staff.editor, id, { conflictOfInterest: 'None.' })
    expect(await linesOf(staff.editor, id, 'from=published')).toEqual(['Summary', 'Conflict of interest'])
    const [first, second, third] = (await versionsOf(id)).map((version) => version.id)
    expect(await linesOf(staff.editor, id, `from=${second}&to=${third}`)).toEqual(['Conflict of interest'])
    expect(await linesOf(staff.editor, id, `from=${first}&to=${second}`)).toEqual(['Summary'])
    const spanish = await rest(`/articles/${id}/changes?from=published`, {
      token: staff.editor.token,
      headers: { 'Accept-Language': 'es' },
    })
    expect(spanish.body.lines).toEqual(['Resumen', 'Conflicto de intereses'])
  })

  it('is told only to whom the versions are open', async () => {
    const { id } = await draft({ _status: 'published' })
    const status = async (who: Staff | null) =>
      (await send(who, 'GET', `/articles/${id}/changes?from=published`)).status
    expect(await Promise.all([staff.admin, staff.editor, staff.author, reviewer].map(status))).toEqual([
      200, 200, 200, 200,
    ])
    expect(await Promise.all([staff.moderator, stranger].map(status))).toEqual([404, 404])
    expect(await status(null)).toBe(403)
  })

  it.each([
    ['', 400],
    ['from=1%00', 400],
    ['from=-1', 400],
    ['from=99999999999', 400],
    ['from=published&to=yesterday', 400],
    ['from=published', 404],
    ['from=approved', 404],
    ['from=2147483647', 404],
  ])('asked for with ?%s is %i, in words', async (query, status) => {
    const { id } = await draft()
    const answer = await send(staff.editor, 'GET', `/articles/${id}/changes?${query}`)
    expect(answer.status).toBe(status)
    expect((answer.body.errors as { message: string }[])[0]?.message).toMatch(/\.$/)
  })

  it('is not shown of another article’s version', async () => {
    const [one, other] = [await draft(), await draft()]
    const [foreign] = await versionsOf(other.id)
    expect((await send(staff.editor, 'GET', `/articles/${one.id}/changes?from=${foreign?.id}`)).status).toBe(
      404,
    )
    expect((await send(staff.editor, 'GET', '/articles/0/changes?from=1')).status).toBe(404)
  })
})

describe('taking back', () => {
  const takeBack = async (who: Staff, id: number, body: object) =>
    send(who, 'POST', `/articles/${id}/take-back`, { contentDigest: await stampNow(id), ...body })

  it('a field, and nothing else; it is a draft, and logged', async () => {
    const { id } = await draft({ _status: 'published' })
    await save(staff.editor, id, { summary: 'Second words.', conflictOfInterest: 'None.' })
    expect((await takeBack(staff.author, id, { from: 'published', field: 'summary' })).status).toBe(200)
    expect(await newest(id)).toMatchObject({
      summary: 'The first words.',
      conflictOfInterest: 'None.',
      _status: 'draft',
    })
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ targetId: { equals: id } }, { action: { equals: 'take back change' } }] },
    })
    expect(docs.map(({ actorName, details }) => [actorName, details])).toEqual([
      [staff.author.user.name, { field: 'summary', from: 'published' }],
    ])
  })

  it('a list of rows, which had been emptied', async () => {
    const { id } = await draft({ references: [{ title: 'A guide', url: 'https://example.org/' }] })
    const [first] = await versionsOf(id)
    await save(staff.editor, id, { references: [] })
    expect((await takeBack(staff.editor, id, { from: first?.id, field: 'references' })).status).toBe(200)
    expect((await newest(id)).references).toMatchObject([{ title: 'A guide' }])
  })

  it('one block of the text, while the other changes stay', async () => {
    const { id, body } = await draft()
    const [first] = await versionsOf(id)
    await save(staff.author, id, { body: textOf(`${FIRST} Really.`, THIRD, 'A new end.') })
    const steps = compareBodies(body as never, (await newest(id)).body as never)
    const removed = steps.find(({ is }) => is === 'removed')?.at
    expect(
      (await takeBack(staff.author, id, { from: first?.id, field: 'body', block: removed })).status,
    ).toBe(200)
    expect((await newest(id)).body).toMatchObject(textOf(`${FIRST} Really.`, SECOND, THIRD, 'A new end.'))
  })

  it('is refused where the article has changed since it was compared, with the changes', async () => {
    const { id } = await draft()
    const [first] = await versionsOf(id)
    await save(staff.editor, id, { summary: 'Second words.' })
    const contentDigest = await stampNow(id)
    await save(staff.author, id, { conflictOfInterest: 'None.' })
    const answer = await takeBack(staff.editor, id, { from: first?.id, field: 'summary', contentDigest })
    expect(answer.status).toBe(409)
    expect(answer.body.errors).toMatchObject([
      {
        message: expect.stringContaining('was changed'),
        data: { changes: [{ field: 'Conflict of interest' }] },
      },
    ])
    expect((await newest(id)).summary).toBe('Second words.')
  })

  it('twice at once happens once, and the second is told', async () => {
    const { id } = await draft()
    const [first] = await versionsOf(id)
    await save(staff.editor, id, { summary: 'Second words.' })
    const contentDigest = await stampNow(id)
    const once = () =>
      send(staff.editor, 'POST', `/articles/${id}/take-back`, {
        from: first?.id,
        field: 'summary',
        contentDigest,
      })
    const answers = await Promise.all([once(), once()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not for those who may not write the article', async () => {
    const { id } = await draft({ _status: 'published' })
    await save(staff.editor, id, { summary: 'Second words.' })
    const status = async (who: Staff) =>
      (await takeBack(who, id, { from: 'published', field: 'summary' })).status
    expect([await status(reviewer), await status(staff.moderator), await status(stranger)]).toEqual([
      403, 404, 404,
    ])
    expect((await newest(id)).summary).toBe('Second words.')
  })

  it.each([
    [{}, 400],
    [{ from: 'published', field: 'slug' }, 400],
    [{ from: 'now', field: 'summary' }, 400],
    [{ from: 'published', field: 'summary', block: 0 }, 400],
    [{ from: 'published', field: 'body', block: -1 }, 400],
    [{ from: 'published', field: 'summary', contentDigest: 7 }, 400],
    [{ from: 'published', field: 'body', block: 999 }, 409],
    [{ from: 'published', field: 'question' }, 409],
    [{ from: 2147483647, field: 'summary' }, 404],
  ])('with %j is %i', async (body, status) => {
    const { id } = await draft({ _status: 'published' })
    expect((await takeBack(staff.editor, id, body)).status).toBe(status)
  })
})
