import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeArticle, makeAuthor, makeComment, makeEveryRole, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { type Role, roles, type Who } from './roles'
import { type Channel, localChannel, restChannel } from './testing/channels'
import { expectedRights, type OurCollection } from './testing/expected-rights'
import { documentMakers, sentToCreate, sentToUpdate } from './testing/guarded-documents'

let payload: Payload
let staff: Record<Role, Staff>
let makers: ReturnType<typeof documentMakers>
let ids: { profile: number; author: number; article: number; comment: number }
const documents = new Map<string, number>()

const collections = Object.keys(expectedRights) as OurCollection[]
const everybody: Who[] = [...roles, 'reader']

beforeAll(async () => {
  payload = await testPayload()
  const [profile, other] = await Promise.all([makeAuthor(payload), makeAuthor(payload)])
  const article = await makeArticle(payload, { authors: [other.id] })
  const comment = await makeComment(payload, article.id)
  ids = { profile: profile.id, author: other.id, article: article.id, comment: comment.id }
  staff = await makeEveryRole(payload, profile.id)
  makers = documentMakers(payload, profile.id, other.id, article.id)
  for (const collection of collections) {
    for (const [name, make] of Object.entries(makers[collection])) {
      documents.set(`${collection} ${name}`, (await make()).id)
    }
  }
})

function documentsFor(who: Who, collection: OurCollection): Map<string, number> {
  const own = [...documents].filter(([key]) => key.startsWith(`${collection} `))
  const named = new Map(own.map(([key, id]) => [key.split(' ')[1] ?? '', id]))
  if (collection === 'users' && who !== 'reader') named.set('self', staff[who].user.id)
  if (collection === 'authors') named.set('mine', ids.profile)
  return named
}

async function namesWhere(
  named: Map<string, number>,
  test: (id: number, name: string) => Promise<boolean>,
): Promise<string[]> {
  const reached: string[] = []
  for (const [name, id] of named) if (await test(id, name)) reached.push(name)
  return reached.sort()
}

const namesOf = (named: Map<string, number>, found: number[]) =>
  [...named].flatMap(([name, id]) => (found.includes(id) ? [name] : [])).sort()

const channels: Record<string, () => Channel> = {
  'the Local API': () => localChannel(payload),
  REST: () => restChannel,
}

describe.each(Object.keys(channels))('through %s', (through) => {
  const channel = () => (channels[through] ?? (() => restChannel))()
  // A filter on a related collection can reveal what they may not read, so REST is closed to readers altogether.
  const counts = (who: Who) => !(through === 'REST' && who === 'reader')

  describe.each(everybody)('%s', (who) => {
    const actor = () => (who === 'reader' ? null : staff[who])

    it.each(collections)('reaches just what it may of %s', async (collection) => {
      const named = documentsFor(who, collection)
      const all = [...named.values()]
      const expected = expectedRights[collection]
      const reached = (rights: (typeof expected)['read'] | undefined) =>
        counts(who) ? [...(rights?.[who] ?? [])].sort() : []
      // A draft save leaves the other cells' documents unchanged; publishing has a separate test.
      const draft = collection === 'articles' || collection === 'pages' || collection === 'authors'

      expect({
        read: namesOf(named, await channel().list(actor(), collection, all)),
        readById: await namesWhere(named, (id) => channel().read(actor(), collection, id)),
        create: await channel().create(actor(), collection, await sentToCreate(collection, ids)),
        update: await namesWhere(named, (id) =>
          channel().update(actor(), collection, id, { data: sentToUpdate[collection], draft }),
        ),
        versions: expected.versions ? namesOf(named, await channel().versions(actor(), collection, all)) : [],
      }).toEqual({
        read: reached(expected.read),
        readById: reached(expected.read),
        create: counts(who) && expected.create.includes(who),
        update: reached(expected.update),
        versions: reached(expected.versions),
      })
    })

    it.each(collections)('deletes just what it may of %s', async (collection) => {
      const may = counts(who) ? (expectedRights[collection].delete[who] ?? []) : []
      const deleted: string[] = []
      for (const [name, make] of Object.entries(makers[collection])) {
        // Deletable documents are created for the test; others must survive it.
        const shared = documents.get(`${collection} ${name}`) ?? 0
        const id = may.includes(name) ? (await make()).id : shared
        const done = await channel().remove(actor(), collection, id)
        const { totalDocs: left } = await payload.count({ collection, where: { id: { equals: id } } })
        expect([name, left]).toEqual([name, done ? 0 : 1])
        if (done) deleted.push(name)
      }
      expect(deleted.sort()).toEqual([...may].sort())
    })
  })
})

describe('the settings', () => {
  const change = { tagline: 'Health questions, answered by clinicians' }

  it.each(everybody)('are read by %s in our queries, and changed by administrators only', async (who) => {
    const as = { user: who === 'reader' ? undefined : staff[who].user, overrideAccess: false as const }
    await expect(payload.findGlobal({ slug: 'settings', ...as })).resolves.toMatchObject({
      siteName: expect.any(String),
    })
    const update = payload.updateGlobal({ slug: 'settings', data: change, ...as })
    const versions = payload.findGlobalVersions({ slug: 'settings', ...as })
    const results = await Promise.allSettled([update, versions])
    const expected = who === 'admin' ? 'fulfilled' : 'rejected'
    expect(results.map(({ status }) => status)).toEqual([expected, expected])
  })

  it.each(everybody)('answer %s through REST by the same rule', async (who) => {
    const token = who === 'reader' ? undefined : staff[who].token
    const isAdmin = who === 'admin'
    expect({
      read: (await rest('/globals/settings', { token })).status,
      update: (await rest('/globals/settings', { method: 'POST', body: change, token })).status,
      versions: (await rest('/globals/settings/versions', { token })).status,
    }).toEqual({
      read: who === 'reader' ? 403 : 200,
      update: isAdmin ? 200 : 403,
      versions: isAdmin ? 200 : 403,
    })
  })
})

describe('a locked account', () => {
  it.each(everybody)('is unlocked by administrators only: %s', async (who) => {
    const token = who === 'reader' ? undefined : staff[who].token
    const body = { email: staff.moderator.user.email }
    const { status } = await rest('/users/unlock', { method: 'POST', body, token })
    expect(status).toBe(who === 'admin' ? 200 : 403)
  })
})
