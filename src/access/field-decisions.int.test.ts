import config from '@payload-config'
import type { Payload, SanitizedCollectionConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  bodyOf,
  makeArticle,
  makeAuthor,
  makeComment,
  makeEveryRole,
  makeMedia,
  type Staff,
} from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import { accessTable, scopeFor } from './access-table'
import { type Role, roles } from './roles'
import type { OurCollection } from './testing/expected-rights'
import { fieldDecisions } from './testing/field-decisions'
import { documentMakers, sentToCreate } from './testing/guarded-documents'

let payload: Payload
let staff: Record<Role, Staff>
let collections: SanitizedCollectionConfig[]
let makers: ReturnType<typeof documentMakers>
let ids: { author: number; article: number; comment: number }

const names = Object.keys(fieldDecisions) as OurCollection[]

beforeAll(async () => {
  payload = await testPayload()
  collections = (await config).collections
  const author = (await makeAuthor(payload)).id
  const article = (await makeArticle(payload, { authors: [author] })).id
  ids = { author, article, comment: (await makeComment(payload, article)).id }
  staff = await makeEveryRole(payload, author)
  makers = documentMakers(payload, author, author, article)
})

it('every field of every collection has a decision about who may write it', () => {
  const found = collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .map(({ slug, flattenedFields }) => [slug, flattenedFields.map(({ name }) => name).sort()])
  const decided = names.map((slug) => [slug, Object.keys(fieldDecisions[slug]).sort()])
  expect(Object.fromEntries(decided)).toEqual(Object.fromEntries(found))
})

const DAY = '2020-01-01T00:00:00.000Z'

/** A value of the field's type that no test document has. */
function otherValue(slug: OurCollection, name: string): unknown {
  const field = collections.find((one) => one.slug === slug)?.flattenedFields.find((one) => one.name === name)
  if (name === 'stage') return 'approved'
  if (name === 'sizes') return { smallWebp: { filename: 'another.webp', url: '/another' } }
  if (name === 'imported') return { key: 'taken', digest: 'x', edition: 'x' }
  if (name === 'workflow') return { approvedBy: 'Me', approvedDigest: 'x' }
  switch (field?.type) {
    case 'date':
      return DAY
    case 'number':
      return 77
    case 'checkbox':
      return !field.defaultValue
    case 'relationship':
      return 'hasMany' in field && field.hasMany ? [1] : 1
    case 'select':
      return field.options.map((one) => (typeof one === 'string' ? one : one.value)).at(-1)
    case 'json':
      return ['put in']
    case 'array':
      return []
    case 'email':
      return 'put-in@example.org'
    default:
      return 'put-in'
  }
}

const refused = (slug: OurCollection, role: Role) =>
  Object.entries(fieldDecisions[slug])
    .filter(([, decision]) => !decision.includes(role))
    .map(([name]) => name)

async function stored(slug: OurCollection, id: number, fields: string[]) {
  const hasDrafts = slug === 'articles' || slug === 'pages' || slug === 'authors'
  const doc: object = await payload.findByID({
    collection: slug,
    id,
    draft: hasDrafts,
    showHiddenFields: true,
  })
  return Object.fromEntries(fields.map((name) => [name, (doc as Record<string, unknown>)[name] ?? null]))
}

const documentOf = async (slug: OurCollection, role: Role): Promise<number> => {
  if (slug === 'users') return staff[role].user.id
  if (slug === 'authors') return ids.author
  const { mine, any, draft, pending } = makers[slug]
  const make = mine ?? any ?? draft ?? pending
  if (!make) throw new Error(`no document of ${slug}`)
  return (await make()).id
}

const written = names.filter((slug) => 'update' in accessTable[slug])

describe.each(roles)('%s', (role) => {
  it.each(written)('changes no field of %s that is not its to change', async (slug) => {
    if (scopeFor(slug, 'update', role) === null) return
    const id = await documentOf(slug, role)
    // The database sets one of the times on each change, the site who wrote a version.
    const set = ['updatedAt', 'sessions', 'savedBy']
    const fields = refused(slug, role).filter((name) => !set.includes(name))
    const before = await stored(slug, id, fields)
    const body = Object.fromEntries(refused(slug, role).map((name) => [name, otherValue(slug, name)]))
    const { token } = staff[role]
    const { status } = await rest(`/${slug}/${id}?draft=true`, { method: 'PATCH', body, token })
    expect([status, await stored(slug, id, fields)]).toEqual([200, before])
    expect(await stored(slug, id, ['savedBy'])).not.toEqual({ savedBy: 'put-in' })
    const { updatedAt } = await payload.findByID({ collection: slug, id })
    expect(updatedAt).not.toBe(DAY)
  })

  it.each(written)('creates %s without stating what is not its to state', async (slug) => {
    if (scopeFor(slug, 'create', role) === null) return
    const { data, file, draft } = await sentToCreate(slug, ids)
    const plain = await rest(`/${slug}${draft ? '?draft=true' : ''}`, await sending(data, file, role))
    const put = Object.fromEntries(refused(slug, role).map((name) => [name, otherValue(slug, name)]))
    const { data: again } = await sentToCreate(slug, ids)
    const forged = await rest(
      `/${slug}${draft ? '?draft=true' : ''}`,
      await sending({ ...again, ...put }, file, role),
    )
    expect([plain.status, forged.status]).toEqual([201, 201])
    const idOf = ({ body }: typeof plain) => Number((body.doc as { id: number }).id)
    // Generated values cannot be compared; they only must differ from what was sent.
    const fields = refused(slug, role)
    const [usual, found] = [await stored(slug, idOf(plain), fields), await stored(slug, idOf(forged), fields)]
    const differing = fields.filter((name) => JSON.stringify(usual[name]) !== JSON.stringify(found[name]))
    for (const name of differing) expect([name, found[name]]).not.toEqual([name, put[name]])
    expect(differing.filter((name) => !MADE_ANEW.includes(name))).toEqual([])
  })
})

/** Generated values that differ between documents. */
const MADE_ANEW = [
  'createdAt',
  'updatedAt',
  'hash',
  'salt',
  'filename',
  'url',
  'thumbnailURL',
  'sizes',
  'secretNonce',
]

async function sending(data: Record<string, unknown>, file: File | undefined, role: Role) {
  const { token } = staff[role]
  if (!file) return { method: 'POST', body: data, token }
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', file)
  return { method: 'POST', body: form, token }
}

it('an author’s draft keeps what an editor stated about it', async () => {
  const { id } = await makeArticle(payload, {
    authors: [ids.author],
    _status: 'draft',
    publishedAt: DAY,
    commentsOpen: false,
  })
  const contentDigest = await stampOf(payload, id)
  const body = { publishedAt: null, commentsOpen: true, body: bodyOf('Other words.'), contentDigest }
  const { token } = staff.author
  const { status } = await rest(`/articles/${id}?draft=true&autosave=true`, { method: 'PATCH', body, token })
  const doc = await payload.findByID({ collection: 'articles', id, draft: true })
  expect([status, doc.publishedAt, doc.commentsOpen]).toEqual([200, DAY, false])
})

it('nobody makes a picture claim the files of another one', async () => {
  const [mine, other] = [await makeMedia(payload), await makeMedia(payload)]
  const { token } = staff.editor
  const body = { filename: other.filename, sizes: other.sizes, url: other.url }
  await rest(`/media/${mine.id}`, { method: 'PATCH', body, token })
  const doc = await payload.findByID({ collection: 'media', id: mine.id })
  expect([doc.filename, doc.url]).toEqual([mine.filename, mine.url])
})
