import type { SanitizedCollectionConfig } from 'payload'
import { never } from './access-for'
import { heldByRequester, locksOfEditable, ownLocks } from './document-locks'

type Access = Partial<SanitizedCollectionConfig['access']>

const nobody: Access = { create: never, read: never, update: never, delete: never, admin: never }

/** Payload's own collections: what staff reach of them through the API. Its own code goes past this. */
const internals: Record<string, Access> = {
  // Made by the panel's form alone (`lockOnlyEditable`); taken over and given back through REST.
  'payload-locked-documents': {
    create: never,
    read: locksOfEditable,
    update: locksOfEditable,
    delete: ownLocks,
  },
  // One's own rows: Payload's rule. They are made through an address of their own, by key.
  'payload-preferences': { create: never },
  'payload-jobs': nobody,
  'payload-kv': nobody,
  'payload-migrations': nobody,
}

/**
 * Gives one of Payload's own collections its rights.
 *
 * @throws Error for a collection of Payload's that nobody has decided about, so that an update adds none in silence
 */
export function limitInternal(collection: SanitizedCollectionConfig): void {
  if (!collection.slug.startsWith('payload-')) return
  const access = internals[collection.slug]
  if (!access) throw new Error(`Decide who may reach ${collection.slug} (src/access/limit-internals.ts).`)
  Object.assign(collection.access, access)
  if (collection.slug !== 'payload-locked-documents') return
  for (const field of collection.fields) {
    if (!('name' in field) || field.type === 'ui') continue
    if (field.name === 'user') field.hooks = { ...field.hooks, beforeValidate: [heldByRequester] }
    else if (field.name === 'document' || field.name === 'globalSlug') field.access = { update: never }
  }
}
