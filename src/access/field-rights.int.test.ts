import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  makeArticle,
  makeAuthor,
  makeComment,
  makeEveryRole,
  makeUser,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { type Role, roles, type Who } from './roles'

let payload: Payload
let staff: Record<Role, Staff>
let profile: number
const ids = { user: 0, article: 0, comment: 0 }

beforeAll(async () => {
  payload = await testPayload()
  profile = (await makeAuthor(payload)).id
  staff = await makeEveryRole(payload, profile)
  ids.user = (await makeUser(payload, 'author')).id
  ids.article = (await makeArticle(payload, { authors: [profile], _status: 'draft' })).id
  ids.comment = (await makeComment(payload, (await makeArticle(payload, { authors: [profile] })).id)).id
})

const everybody: Who[] = [...roles, 'reader']
const nobody: Who[] = []
const moderators: Who[] = ['admin', 'editor', 'moderator']

type Write = {
  collection: CollectionSlug
  field: string
  value: () => unknown
  mayWrite: Who[]
  id: () => number
}

/** Fields that not everybody with update access to a document may change, and who may. Written by hand. */
const writes: Write[] = [
  { collection: 'users', field: 'role', value: () => 'moderator', mayWrite: ['admin'], id: () => ids.user },
  { collection: 'users', field: 'author', value: () => profile, mayWrite: ['admin'], id: () => ids.user },
  {
    collection: 'users',
    field: 'joinedAt',
    value: () => '2020-01-01T00:00:00.000Z',
    mayWrite: nobody,
    id: () => ids.user,
  },
  {
    collection: 'users',
    field: 'sessions',
    value: () => [],
    mayWrite: nobody,
    id: () => staff.admin.user.id,
  },
  {
    collection: 'articles',
    field: 'stage',
    value: () => 'approved',
    mayWrite: nobody,
    id: () => ids.article,
  },
  {
    collection: 'articles',
    field: 'workflow',
    value: () => ({ approvedDigest: 'x', approvedBy: 'Me' }),
    mayWrite: nobody,
    id: () => ids.article,
  },
  { collection: 'comments', field: 'text', value: () => 'Put in', mayWrite: nobody, id: () => ids.comment },
  {
    collection: 'comments',
    field: 'displayName',
    value: () => 'Put in',
    mayWrite: nobody,
    id: () => ids.comment,
  },
  {
    collection: 'comments',
    field: 'article',
    value: () => ids.article,
    mayWrite: nobody,
    id: () => ids.comment,
  },
  { collection: 'comments', field: 'reasons', value: () => ['x'], mayWrite: nobody, id: () => ids.comment },
  {
    collection: 'comments',
    field: 'moderatedAt',
    value: () => '2020-01-01T00:00:00.000Z',
    mayWrite: nobody,
    id: () => ids.comment,
  },
  {
    collection: 'comments',
    field: 'status',
    value: () => 'spam',
    mayWrite: moderators,
    id: () => ids.comment,
  },
]

async function stored({ collection, field, id }: Write): Promise<unknown> {
  const doc: unknown = await payload.findByID({
    collection,
    id: id(),
    depth: 0,
    draft: true,
    showHiddenFields: true,
  })
  return (doc as Record<string, unknown>)[field] ?? null
}

async function stampIn({ collection, id }: Write): Promise<unknown> {
  const { user } = staff.admin
  const doc: unknown = await payload.findByID({ collection, id: id(), depth: 0, user })
  return (doc as { contentDigest?: unknown }).contentDigest
}

describe.each(writes)('$collection.$field', (write) => {
  it.each(everybody)('is written by %s only where the table says so', async (who) => {
    const before = await stored(write)
    const value = write.value()
    const user = who === 'reader' ? undefined : staff[who].user
    const path = `/${write.collection}/${write.id()}?draft=true`
    const token = who === 'reader' ? undefined : staff[who].token
    // Decisions name what they are about; a stamp grants no access.
    const contentDigest = await stampIn(write)
    await rest(path, { method: 'PATCH', body: { [write.field]: value, contentDigest }, token })
    await payload
      .update({
        collection: write.collection,
        id: write.id(),
        data: { [write.field]: value, contentDigest } as never,
        draft: true,
        user,
        overrideAccess: false,
      })
      .catch(() => undefined)
    const after = await stored(write)
    if (write.mayWrite.includes(who)) expect(after).toMatchObject(value as object)
    else expect(after).toEqual(before)
    // The same initial state for each role.
    if (write.mayWrite.includes(who)) {
      await payload.update({
        collection: write.collection,
        id: write.id(),
        data: { [write.field]: before } as never,
      })
    }
  })
})

type Read = { collection: CollectionSlug; field: string; mayRead: Who[]; id: () => number }

/** Fields that not everybody with read access to a document may read. */
const reads: Read[] = [
  { collection: 'comments', field: 'submissionKey', mayRead: nobody, id: () => ids.comment },
  { collection: 'comments', field: 'isSample', mayRead: moderators, id: () => ids.comment },
  { collection: 'users', field: 'sessions', mayRead: nobody, id: () => staff.admin.user.id },
  { collection: 'users', field: 'hash', mayRead: nobody, id: () => ids.user },
  { collection: 'users', field: 'resetPasswordToken', mayRead: nobody, id: () => ids.user },
]

describe.each(reads)('$collection.$field', ({ collection, field, mayRead, id }) => {
  it.each(everybody)('is read by %s only where the table says so', async (who) => {
    const token = who === 'reader' ? undefined : staff[who].token
    const { body } = await rest(`/${collection}/${id()}?showHiddenFields=true&select[${field}]=true`, {
      token,
    })
    expect(Object.hasOwn(body, field)).toBe(mayRead.includes(who))
  })
})
