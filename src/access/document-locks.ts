import type { AccessResult, FieldHook, PayloadRequest } from 'payload'
import { editableIds, mayEditGlobal } from './edit-rights'

const LOCKS = 'payload-locked-documents'

/** The maximum number of locks: one per document open in a panel. */
const MANY = 1000

/** The locks of documents that the user may change. Others have no access: a lock keeps others from saving. */
export async function locksOfEditable({ req }: { req: PayloadRequest }): Promise<AccessResult> {
  if (!req.user) return false
  const { docs } = await req.payload.find({
    collection: LOCKS,
    depth: 0,
    limit: MANY,
    pagination: false,
    sort: '-updatedAt',
    req,
  })
  const reached: number[] = []
  for (const slug of new Set(docs.map(({ document }) => document?.relationTo))) {
    const locks = docs.filter(({ document }) => document?.relationTo === slug)
    const target = ({ document }: (typeof docs)[number]) => Number(document?.value)
    const editable = new Set(slug ? await editableIds(req, slug, locks.map(target)) : [])
    for (const lock of locks) {
      const { globalSlug } = lock
      if (globalSlug ? await mayEditGlobal(req, globalSlug) : editable.has(target(lock)))
        reached.push(lock.id)
    }
  }
  return { id: { in: reached } }
}

/** The user's own locks. */
export const ownLocks = ({ req }: { req: PayloadRequest }): AccessResult =>
  req.user ? { 'user.value': { equals: req.user.id } } : false

/** A lock written through the API belongs to its writer: no locks in another user's name. */
export const heldByRequester: FieldHook = ({ req, value }) =>
  req.user ? { relationTo: req.user.collection, value: req.user.id } : value

type FormStateArgs = {
  req: PayloadRequest
  collectionSlug?: unknown
  globalSlug?: unknown
  id?: unknown
  returnLockStatus?: boolean
}

/**
 * Several people may write in one article: their saves are merged (content/articles/saving), and nobody locks it. With
 * `lockDocuments: false` in its config Payload asks for no lock at each save. It is set after Payload has made the
 * schema of the locks, whose column for articles older instances still read.
 */
export const isShared = (slug: unknown): boolean => slug === 'articles'

/**
 * The panel requests a form and, in the same call, a lock, which Payload (3.90) grants to every account.
 *
 * @returns the same arguments, without the lock if the user may not change the document or others may change it, too
 */
export async function lockOnlyEditable<T extends FormStateArgs>(args: T): Promise<T> {
  const { collectionSlug, globalSlug, id, req } = args
  if (!args.returnLockStatus) return args
  if (isShared(collectionSlug)) return { ...args, returnLockStatus: false }
  const isEditable = globalSlug
    ? await mayEditGlobal(req, String(globalSlug))
    : (await editableIds(req, String(collectionSlug), [Number(id)].filter(Number.isSafeInteger))).length > 0
  return isEditable ? args : { ...args, returnLockStatus: false }
}
