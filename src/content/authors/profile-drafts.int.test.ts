import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { findWaitingProfiles } from '@/desk/dashboard/find-waiting-profiles'
import { findOldAddress } from '@/site/redirects/find-redirect'
import { makeArticle, makeAuthor, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { describeProposal } from './describe-proposal'
import { findAuthor } from './find-author'
import { listAuthors } from './list-authors'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload, { biography: 'As it was.' })).id
  staff = await makeEveryRole(payload, profile)
})

const send = (role: Role, path: string, method: string, body?: unknown) =>
  rest(path, { method, body, token: staff[role].token })

const live = (id: number) => payload.findByID({ collection: 'authors', id })
const newest = (id: number) => payload.findByID({ collection: 'authors', id, draft: true })
const stampOf = async (id: number) =>
  (await send('editor', `/authors/${id}?draft=true&depth=0`, 'GET')).body.contentDigest

describe('a profile that no editor has published', () => {
  it('is on no page, in no list and no related answer, and its address is made when it becomes public', async () => {
    const name = `Draft Person ${randomUUID().slice(0, 8)}`
    const made = await send('editor', '/authors?draft=true', 'POST', { name, _status: 'draft' })
    expect(made.status).toBe(201)
    const { id } = made.body.doc as { id: number }
    expect((await live(id)).slug).toBeNull()
    const slug = name.toLowerCase().replaceAll(' ', '-')
    const names = async () => (await listAuthors(payload)).view.map((one) => one.name)
    expect([await findAuthor(payload, slug), (await names()).includes(name)]).toEqual([null, false])
    for (const role of ['author', 'moderator'] as const) {
      expect((await send(role, `/authors/${id}?draft=true`, 'GET')).status).toBe(404)
    }
    const contentDigest = await stampOf(id)
    const published = await send('editor', `/authors/${id}`, 'PATCH', { _status: 'published', contentDigest })
    expect(published.status).toBe(200)
    expect((await findAuthor(payload, slug))?.view.name).toBe(name)
    expect((await names()).includes(name)).toBe(true)
  })

  it('signs no public article, and a named profile stays public', async () => {
    const draft = await makeAuthor(payload, { _status: 'draft' })
    await expect(makeArticle(payload, { authors: [profile, draft.id] })).rejects.toThrow('is not public yet')
    await expect(makeArticle(payload, { authors: [profile], reviewer: draft.id })).rejects.toThrow(draft.name)
    const { question } = await makeArticle(payload, { authors: [profile] })
    const withdrawn = await send('editor', `/authors/${profile}`, 'PATCH', { _status: 'draft' })
    expect([withdrawn.status, JSON.stringify(withdrawn.body)]).toEqual([
      409,
      expect.stringContaining(question),
    ])
    expect((await live(profile))._status).toBe('published')
  })
})

describe('a change that an author saves', () => {
  it('waits as a draft: readers see what they saw, an editor’s publication of it names what was seen', async () => {
    const save = (body: object, query = '?draft=true') =>
      send('author', `/authors/${profile}${query}`, 'PATCH', body)
    const early = await stampOf(profile)
    expect((await save({ biography: 'As I want it.' })).status).toBe(200)
    expect([(await live(profile)).biography, (await newest(profile)).biography]).toEqual([
      'As it was.',
      'As I want it.',
    ])
    const publish = (contentDigest?: unknown) =>
      send('editor', `/authors/${profile}`, 'PATCH', { _status: 'published', contentDigest })
    expect((await publish()).status).toBe(400)
    expect((await publish(early)).status).toBe(409)
    // A save without the draft flag would publish the pending draft unseen.
    const aside = await send('editor', `/authors/${profile}`, 'PATCH', { conflictOfInterest: 'None.' })
    expect(aside.status).toBe(400)
    expect((await live(profile)).biography).toBe('As it was.')
    expect((await publish(await stampOf(profile))).status).toBe(200)
    expect((await live(profile)).biography).toBe('As I want it.')
  })

  it('is told to editors with its difference, and returned with a note about what was seen', async () => {
    const save = (body: object) => send('author', `/authors/${profile}?draft=true`, 'PATCH', body)
    const proposal = async () => (await newest(profile)).proposal
    const waiting = async () =>
      (await findWaitingProfiles(await createLocalReq({}, payload))).map(({ id }) => id).includes(profile)
    const before = String((await live(profile)).biography)
    await save({ biography: 'Better.' })
    expect([(await proposal())?.state, (await proposal())?.by, await waiting()]).toEqual([
      'waiting',
      staff.author.user.name,
      true,
    ])
    const changes = await describeProposal(await createLocalReq({}, payload), await newest(profile))
    expect(changes).toEqual([{ field: 'Biography', from: before, to: 'Better.' }])

    const giveBack = (role: Role, note: string, contentDigest: unknown) =>
      send(role, `/authors/${profile}/return`, 'POST', { note, contentDigest })
    const seen = await stampOf(profile)
    for (const role of ['author', 'moderator'] as const) {
      expect((await giveBack(role, 'No.', seen)).status).toBe(403)
    }
    expect((await giveBack('editor', ' ', seen)).status).toBe(400)
    await save({ biography: 'Better still.' })
    expect((await giveBack('editor', 'Shorter, please.', seen)).status).toBe(409)
    expect((await giveBack('editor', 'Shorter, please.', await stampOf(profile))).status).toBe(200)
    expect([(await proposal())?.state, (await proposal())?.note, await waiting()]).toEqual([
      'returned',
      'Shorter, please.',
      false,
    ])
    expect((await newest(profile)).biography).toBe('Better still.')
    expect((await live(profile)).biography).toBe(before)
    // Again, and reverted.
    await save({ biography: 'Short.' })
    expect(await waiting()).toBe(true)
    await save({ biography: before })
    expect([(await proposal())?.state ?? null, await waiting()]).toEqual([null, false])
  })

  it.each([
    ['publish', '', { _status: 'published' }],
    ['publish in a draft save', '?draft=true', { _status: 'published' }],
    ['take off the site', '', { _status: 'draft' }],
    ['change the live words', '', { biography: 'Changed.' }],
  ])('cannot %s', async (_, query, body) => {
    const before = await live(profile)
    expect((await send('author', `/authors/${profile}${query}`, 'PATCH', body)).status).toBe(403)
    expect(await live(profile)).toEqual(before)
  })

  it('is of the own profile alone, and makes no new one', async () => {
    const other = await makeAuthor(payload)
    const foreign = await send('author', `/authors/${other.id}?draft=true`, 'PATCH', { biography: 'Mine.' })
    expect([403, 404]).toContain(foreign.status)
    expect((await send('author', '/authors?draft=true', 'POST', { name: 'Another' })).status).toBe(403)
    const { docs } = await payload.findVersions({
      collection: 'authors',
      where: { parent: { equals: profile } },
    })
    expect((await send('author', `/authors/versions/${docs.at(-1)?.id}`, 'POST')).status).toBe(403)
  })

  it('by an editor moves no address before it is public', async () => {
    const person = await makeAuthor(payload)
    const slug = `moved-${randomUUID().slice(0, 8)}`
    await send('editor', `/authors/${person.id}?draft=true`, 'PATCH', { slug, _status: 'draft' })
    expect(await findOldAddress(payload, `/authors/${person.slug}`)).toBeNull()
    const contentDigest = await stampOf(person.id)
    await send('editor', `/authors/${person.id}`, 'PATCH', { _status: 'published', contentDigest })
    expect(await findOldAddress(payload, `/authors/${person.slug}`)).toEqual({ to: `/authors/${slug}` })
  })
})
