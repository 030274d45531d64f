import type { AccessResult, FieldHook, PayloadRequest } from 'payload'
import { editableIds, mayEditGlobal } from './edit-rights'

const LOCKS = 'payload-locked-documents'

/** Locks that count at once: one for each document that is open in a panel. */
const MANY = 1000

/**
 * The locks of documents that the signed-in person may change. Nobody else has to do with them: a lock keeps
 * others from saving.
 */
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

/** One's own locks. */
export const ownLocks = ({ req }: { req: PayloadRequest }): AccessResult =>
  req.user ? { 'user.value': { equals: req.user.id } } : false

/** Whoever writes a lock through the API holds it: no lock in another one's name. */
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
 * The panel asks for a form and, in the same question, for a lock, which Payload (3.90) gives to every account.
 *
 * @returns the same question, without the lock where the person may not change the document
 */
export async function lockOnlyEditable<T extends FormStateArgs>(args: T): Promise<T> {
  const { collectionSlug, globalSlug, id, req } = args
  if (!args.returnLockStatus) return args
  const isEditable = globalSlug
    ? await mayEditGlobal(req, String(globalSlug))
    : (await editableIds(req, String(collectionSlug), [Number(id)].filter(Number.isSafeInteger))).length > 0
  return isEditable ? args : { ...args, returnLockStatus: false }
}
