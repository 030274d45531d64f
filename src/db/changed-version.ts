import { isDeepStrictEqual } from 'node:util'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionSlug, FlattenedField, PayloadRequest, TypeWithVersion } from 'payload'

type Values = Record<string, unknown>
type Version = TypeWithVersion<Values> & { latest?: boolean; autosave?: boolean }
type Adapter = PostgresAdapter
type Request = { transactionID?: unknown }

/** Stored in one column, and read as they were written. */
const PLAIN = new Set(['text', 'textarea', 'richText', 'checkbox', 'select'])

/** A version as its readers have it, who may change it, and its content as it is in the database. */
type Known = { version: Version; stored: Values }

/** The newest version of each document that a transaction has read and not written since. */
const newest = new WeakMap<object, Map<string, Known>>()

const keyOf = (collection: string, parent: unknown) => `${collection} ${parent}`

/**
 * Payload's reading and writing of versions (3.90) for saves that change little. An automatic save reads the newest
 * version, reads it again to see whether it may be overwritten, writes every column and row of it, and reads it a
 * third time. Here a transaction reads it once, and only what is different is written.
 *
 * It relies on the row lock that each save takes first (order-writes.ts): nobody else writes the version meanwhile.
 */
export function writingChangesOnly(adapter: Adapter): Partial<Adapter> {
  const { findVersions, updateVersion, createVersion, deleteVersions } = adapter
  return {
    findVersions: async function findNewest(this: Adapter, args) {
      const known = await knownTo(this, args.req)
      if (!known || args.limit !== 1 || args.select) return findVersions.call(this, args)
      const found = isParentAlone(args.where) && known.get(keyOf(args.collection, args.where.parent.equals))
      if (found) return onePage(found.version)
      const page = await findVersions.call(this, args)
      const [version] = page.docs as unknown as Version[]
      if (version?.latest) {
        known.set(keyOf(args.collection, version.parent), {
          version,
          stored: structuredClone(version.version),
        })
      }
      return page
    } as Adapter['findVersions'],

    updateVersion: async function updateChanged(this: Adapter, args) {
      const { collection, id, versionData } = args
      const known = await knownTo(this, args.req)
      const key = keyOf(collection, versionData.parent)
      const read = known?.get(key)
      known?.delete(key)
      if (!read || read.version.id !== id || args.select || args.returning === false) {
        known?.clear()
        return updateVersion.call(this, args)
      }
      const { flattenedFields } = this.payload.collections[collection as CollectionSlug].config
      const fields = changedFields(flattenedFields, read.stored, versionData.version)
      // Where Payload writes any row of its own, it deletes those of each list that it is not given.
      if (!fields.every(isPlain)) return updateVersion.call(this, args)
      const version = Object.fromEntries(fields.map(({ name }) => [name, versionData.version[name]]))
      await updateVersion.call(this, {
        ...args,
        versionData: { ...versionData, version },
        returning: false,
      })
      return { ...read.version, ...versionData, version: { ...read.stored, ...version } }
    } as Adapter['updateVersion'],

    createVersion: async function createVersionAnew(this: Adapter, args) {
      ;(await knownTo(this, args.req))?.clear()
      return createVersion.call(this, args)
    } as Adapter['createVersion'],

    deleteVersions: async function deleteVersionsAnew(this: Adapter, args) {
      ;(await knownTo(this, args.req))?.clear()
      return deleteVersions.call(this, args)
    } as Adapter['deleteVersions'],
  }
}

/** The newest version of a document, if the request's transaction has read it and not written it since. */
export async function newestVersionRead(req: PayloadRequest, collection: string, parent: number) {
  const known = await knownTo(req.payload.db as unknown as Adapter, req)
  return known?.get(keyOf(collection, parent))?.version
}

/** What the request's transaction has read; undefined outside of one, where anybody may write. */
async function knownTo(adapter: Adapter, req: Request | undefined) {
  const session = adapter.sessions[String(await req?.transactionID)]
  if (!session) return undefined
  const known = newest.get(session) ?? new Map<string, Known>()
  newest.set(session, known)
  return known
}

/** The question with which Payload looks for the version that it may overwrite. */
function isParentAlone(where: unknown): where is { parent: { equals: unknown } } {
  const { parent, ...others } = (where ?? {}) as { parent?: { equals?: unknown } }
  return parent?.equals !== undefined && Object.keys(others).length === 0
}

function onePage(version: Version) {
  return {
    docs: [version],
    hasNextPage: false,
    hasPrevPage: false,
    limit: 1,
    nextPage: null,
    page: 1,
    pagingCounter: 1,
    prevPage: null,
    totalDocs: 1,
    totalPages: 1,
  }
}

type NamedField = FlattenedField & { name: string }

/** Payload dates each version itself, in the form in which it is read. */
const isPlain = (field: NamedField) =>
  field.name === 'updatedAt' || (PLAIN.has(field.type) && !('hasMany' in field && field.hasMany))

function changedFields(fields: FlattenedField[], stored: Values, written: Values): NamedField[] {
  return fields.filter((field): field is NamedField => {
    if (!('name' in field) || ('virtual' in field && field.virtual)) return false
    const value = written[field.name]
    return value !== undefined && !isDeepStrictEqual(value, stored[field.name])
  })
}
