import { APIError, createLocalReq, type Payload } from 'payload'
import { moveToTrash } from '@/content/articles/trash/move-to-trash'
import type { Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'
import type { OurCollection } from './expected-rights'

/** The two ways to access data. Each operation returns whether it was allowed; other failures throw. */
export type Channel = {
  list: (actor: Staff | null, collection: OurCollection, ids: number[]) => Promise<number[]>
  read: (actor: Staff | null, collection: OurCollection, id: number) => Promise<boolean>
  create: (actor: Staff | null, collection: OurCollection, sent: Sent) => Promise<boolean>
  update: (actor: Staff | null, collection: OurCollection, id: number, sent: Sent) => Promise<boolean>
  remove: (actor: Staff | null, collection: OurCollection, id: number) => Promise<boolean>
  versions: (actor: Staff | null, collection: OurCollection, ids: number[]) => Promise<number[]>
}

export type Sent = { data: Record<string, unknown>; draft?: boolean; file?: File }

const REFUSALS = [401, 403, 404]

async function allowed(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof APIError && REFUSALS.includes(error.status)) return false
    throw error
  }
}

async function uploaded(file: File | undefined) {
  if (!file) return undefined
  const data = Buffer.from(await file.arrayBuffer())
  return { data, mimetype: file.type, name: file.name, size: data.length }
}

const idOf = (value: unknown) =>
  Number(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

const withSlug = ({ user }: Staff) => ({ ...user, collection: 'users' as const })

/** Payload's Local API with access control, as our own queries use it. */
export function localChannel(payload: Payload): Channel {
  const as = (actor: Staff | null) => ({ user: actor?.user, overrideAccess: false as const, depth: 0 })
  return {
    list: async (actor, collection, ids) => {
      const where = { id: { in: ids } }
      const search = payload.find({ collection, where, limit: 100, ...as(actor) })
      return (await allowed(search)) ? (await search).docs.map(idOf) : []
    },
    read: (actor, collection, id) => allowed(payload.findByID({ collection, id, ...as(actor) })),
    create: async (actor, collection, { data, draft, file }) =>
      allowed(
        payload.create({
          collection,
          data: data as never,
          draft: draft as never,
          file: await uploaded(file),
          ...as(actor),
        }),
      ),
    update: (actor, collection, id, { data, draft }) =>
      allowed(payload.update({ collection, id, data: data as never, draft: draft as never, ...as(actor) })),
    remove: async (actor, collection, id) =>
      allowed(
        collection === 'articles'
          ? moveToTrash(await createLocalReq(actor ? { user: withSlug(actor) } : {}, payload), id)
          : payload.delete({ collection, id, ...as(actor) }),
      ),
    versions: async (actor, collection, ids) => {
      const search = payload.findVersions({
        collection,
        where: { parent: { in: ids } },
        limit: 100,
        ...as(actor),
      })
      return (await allowed(search)) ? (await search).docs.map(({ parent }) => idOf(parent)) : []
    },
  }
}

const query = (field: string, ids: number[]) =>
  `${ids.map((id, index) => `where[${field}][in][${index}]=${id}`).join('&')}&limit=100`

async function restAllowed(path: string, options: Parameters<typeof rest>[1]): Promise<boolean> {
  const { status, body } = await rest(path, options)
  if (status < 300) return true
  if (REFUSALS.includes(status)) return false
  throw new Error(`${options?.method ?? 'GET'} ${path} answered ${status}: ${JSON.stringify(body)}`)
}

async function listed(path: string, token: string | undefined): Promise<Record<string, unknown>[]> {
  const { status, body } = await rest(path, { token })
  if (REFUSALS.includes(status)) return []
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  return body.docs as Record<string, unknown>[]
}

function formOf({ data, file }: Sent): FormData | Record<string, unknown> {
  if (!file) return data
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', file)
  return form
}

/** The REST API, as the panel and anonymous clients use it. */
export const restChannel: Channel = {
  list: async (actor, collection, ids) =>
    (await listed(`/${collection}?${query('id', ids)}`, actor?.token)).map(idOf),
  read: (actor, collection, id) => restAllowed(`/${collection}/${id}`, { token: actor?.token }),
  create: (actor, collection, sent) =>
    restAllowed(`/${collection}${sent.draft ? '?draft=true' : ''}`, {
      method: 'POST',
      token: actor?.token,
      body: formOf(sent),
    }),
  update: async (actor, collection, id, { data, draft }) => {
    // A stamp grants no access.
    const base = collection === 'articles' ? { contentDigest: await stampOf(await testPayload(), id) } : {}
    return restAllowed(`/${collection}/${id}${draft ? '?draft=true' : ''}`, {
      method: 'PATCH',
      token: actor?.token,
      body: { ...data, ...base },
    })
  },
  remove: (actor, collection, id) =>
    restAllowed(`/${collection}/${id}`, { method: 'DELETE', token: actor?.token }),
  versions: async (actor, collection, ids) =>
    (await listed(`/${collection}/versions?${query('parent', ids)}`, actor?.token)).map(({ parent }) =>
      idOf(parent),
    ),
}
