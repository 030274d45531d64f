import type { SanitizedCollectionConfig } from 'payload'
import { never } from './access-for'
import { heldByRequester, locksOfEditable, ownLocks } from './document-locks'

type Access = Partial<SanitizedCollectionConfig['access']>

const nobody: Access = { create: never, read: never, update: never, delete: never, admin: never }

/** Payload's own collections: what staff can reach through the API. Payload's own code bypasses this. */
const internals: Record<string, Access> = {
  // Created only by the panel's form (`lockOnlyEditable`); taken over and released through REST.
  'payload-locked-documents': {
    create: never,
    read: locksOfEditable,
    update: locksOfEditable,
    delete: ownLocks,
  },
  // Own rows only, which is Payload's rule. They are created through a separate endpoint, by key.
  'payload-preferences': { create: never },
  'payload-jobs': nobody,
  'payload-kv': nobody,
  'payload-migrations': nobody,
}

/**
 * Sets the access of one of Payload's own collections.
 *
 * @throws Error for a Payload collection without an entry, so that an update cannot add one silently
 */
export function limitInternal(collection: SanitizedCollectionConfig): void {
  if (!collection.slug.startsWith('payload-')) return
  const access = internals[collection.slug]
  if (!access) throw new Error(`Decide who may access ${collection.slug} (src/access/limit-internals.ts).`)
  Object.assign(collection.access, access)
  if (collection.slug !== 'payload-locked-documents') return
  for (const field of collection.fields) {
    if (!('name' in field) || field.type === 'ui') continue
    if (field.name === 'user') field.hooks = { ...field.hooks, beforeValidate: [heldByRequester] }
    else if (field.name === 'document' || field.name === 'globalSlug') field.access = { update: never }
  }
}
