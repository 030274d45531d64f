import type { AccessResult, PayloadRequest, Where } from 'payload'
import { published } from '@/db/published'
import type { User } from '@/payload-types'
import { accessTable, type Guarded, type Operation, type Scope, scopeFor } from './access-table'
import { whoIs } from './roles'

type Args = { req: PayloadRequest; data?: { _status?: unknown; deletedAt?: unknown } }
type AccessFunction = (args: Args) => AccessResult

const profileOf = (user: User | null) => (typeof user?.author === 'object' ? user.author?.id : user?.author)

function own(user: User | null, prefix: string): Where | false {
  const profile = profileOf(user)
  return profile ? { [`${prefix}authors`]: { in: [profile] } } : false
}

function ownOrReviewed(user: User | null, prefix: string): Where | false {
  const mine = own(user, prefix)
  return mine && { or: [mine, { [`${prefix}reviewer`]: { equals: profileOf(user) } }] }
}

const isShown: Where = { _status: { equals: 'published' } }

function ownProfile(user: User | null, prefix: string): Where | false {
  const profile = profileOf(user)
  return profile ? { [prefix ? 'parent' : 'id']: { equals: profile } } : false
}

function reach(scope: Scope, user: User | null, prefix: string): AccessResult {
  switch (scope) {
    case 'all':
      return true
    case 'published':
      return published()
    case 'own':
      return own(user, prefix)
    case 'own-draft': {
      const mine = own(user, prefix)
      return mine && { and: [mine, { [`${prefix}_status`]: { equals: 'draft' } }] }
    }
    case 'own-or-reviewed':
      return ownOrReviewed(user, prefix)
    case 'published-or-own': {
      const mine = ownOrReviewed(user, prefix)
      return mine ? { or: [published(), mine] } : published()
    }
    case 'shown':
      return isShown
    case 'own-profile':
      return ownProfile(user, prefix)
    case 'shown-or-own-profile': {
      const mine = ownProfile(user, prefix)
      return mine ? { or: [isShown, mine] } : isShown
    }
    case 'approved':
      return { status: { equals: 'approved' } }
    case 'self':
      return user ? { id: { equals: user.id } } : false
  }
}

/**
 * Payload's access function for one cell of the access table.
 *
 * Readers get data only through our own queries (Local API): the REST API is closed to them, because a filter or
 * sort on a related collection can reveal what they may not read. The only exception is the files of public
 * pictures (content/media/serve-file.ts).
 */
export function accessFor(target: Guarded, operation: Operation): AccessFunction {
  const prefix = operation === 'readVersions' ? 'version.' : ''
  return ({ req, data }) => {
    const who = whoIs(req.user)
    // The panel queries with this status to decide whether to offer "Publish".
    const hasDrafts = target === 'articles' || target === 'authors'
    if (hasDrafts && who === 'author' && data?._status === 'published') return false
    if (who === 'reader' && req.payloadAPI !== 'local') return false
    const scope = scopeFor(target, operation, who)
    const reached = scope ? reach(scope, req.user, prefix) : false
    return operation === 'create' ? reached !== false : reached
  }
}

const hasTrash = (target: Guarded) => 'trash' in accessTable[target]

/** All access functions of a collection under their Payload names. */
export function collectionAccess(target: Exclude<Guarded, 'settings'>) {
  return {
    create: accessFor(target, 'create') as (args: Args) => boolean,
    read: accessFor(target, 'read'),
    update: accessFor(target, 'update'),
    // Payload asks with this date whether a document may be moved to the trash (3.90).
    delete: (args: Args) =>
      accessFor(target, hasTrash(target) && args.data?.deletedAt ? 'trash' : 'delete')(args),
    readVersions: accessFor(target, 'readVersions'),
    unlock: accessFor(target, 'unlock') as (args: Args) => boolean,
    // Only staff accounts exist; the panel shows each role what its other rights allow.
    admin: ({ req }: Args) => whoIs(req.user) !== 'reader',
  }
}

/** Field access: only the given roles. */
export function onlyRoles(...allowed: string[]) {
  return ({ req }: { req: PayloadRequest }) => allowed.includes(whoIs(req.user))
}

/** Field access: editors state it, writers do not. */
export const statedByEditors = {
  create: onlyRoles('admin', 'editor'),
  update: onlyRoles('admin', 'editor'),
}

/** Field access: nobody through Payload's API; only our own commands write it. */
export const never = () => false
