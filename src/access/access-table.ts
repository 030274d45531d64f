import type { Who } from './roles'

/**
 * Which documents of a collection an operation may reach.
 * - `all`: every document
 * - `published`: published and not dated in the future
 * - `published-or-own`: also drafts that name the user's author profile as author or clinical reviewer
 * - `own-or-reviewed`: those that name the user's author profile as author or clinical reviewer
 * - `own`: documents that name the user's author profile as author
 * - `own-draft`: non-public documents that name the user's author profile as author
 * - `shown`: profiles that an editor made public
 * - `shown-or-own-profile`: also the user's own profile, which may not be public yet
 * - `own-profile`: the user's own profile
 * - `approved`: comments that a moderator approved
 * - `self`: the user's own account
 */
export type Scope =
  | 'all'
  | 'published'
  | 'published-or-own'
  | 'own-or-reviewed'
  | 'own'
  | 'own-draft'
  | 'shown'
  | 'shown-or-own-profile'
  | 'own-profile'
  | 'approved'
  | 'self'

/** `trash`: where a collection has one, moving to it; `delete` is then for good. */
export type Operation = 'create' | 'read' | 'update' | 'delete' | 'trash' | 'readVersions' | 'unlock'

type Rights = Partial<Record<Who, Scope>>

const everybody: Rights = { admin: 'all', editor: 'all', moderator: 'all', author: 'all', reader: 'all' }
const editors: Rights = { admin: 'all', editor: 'all' }
const moderators: Rights = { admin: 'all', editor: 'all', moderator: 'all' }
const nobody: Rights = {}
const account: Rights = { admin: 'all', editor: 'self', moderator: 'self', author: 'self' }

/** Moderators only work with comments and ratings. */
const writers: Rights = { admin: 'all', editor: 'all', author: 'all', reader: 'all' }

const editorial = {
  create: editors,
  read: writers,
  update: editors,
  delete: editors,
  readVersions: editors,
} as const

/**
 * The single source of truth for who may do what. Anything not listed is refused. Readers reach nothing through
 * REST but media files; their rows apply to the queries that render pages.
 */
export const accessTable = {
  users: {
    create: { admin: 'all' },
    read: account,
    update: account,
    delete: { admin: 'all' },
    unlock: { admin: 'all' },
  },
  articles: {
    // Without a profile there is no name to write under.
    create: { admin: 'all', editor: 'all', author: 'own' },
    read: {
      admin: 'all',
      editor: 'all',
      moderator: 'published',
      author: 'published-or-own',
      reader: 'published',
    },
    update: { admin: 'all', editor: 'all', author: 'own' },
    // Only own articles that were never public or sent to review (articles/trash/limit-author-trash.ts).
    trash: { ...editors, author: 'own-draft' },
    delete: editors,
    readVersions: { admin: 'all', editor: 'all', author: 'own-or-reviewed' },
  },
  pages: {
    ...editorial,
    read: { admin: 'all', editor: 'all', author: 'published', reader: 'published' },
  },
  authors: {
    create: editors,
    read: {
      admin: 'all',
      editor: 'all',
      moderator: 'shown',
      author: 'shown-or-own-profile',
      reader: 'shown',
    },
    // Authors propose (content/authors/limit-proposals.ts), editors publish.
    update: { admin: 'all', editor: 'all', author: 'own-profile' },
    delete: editors,
    readVersions: { admin: 'all', editor: 'all', author: 'own-profile' },
  },
  // Readers see their approved text as part of articles; writers place them.
  passages: {
    create: editors,
    read: { admin: 'all', editor: 'all', author: 'all' },
    update: editors,
    delete: editors,
    readVersions: editors,
  },
  symptoms: editorial,
  'body-systems': editorial,
  // Clinicians approve with a command of its own; readers see the notice, never the list.
  'danger-phrases': {
    create: editors,
    read: { admin: 'all', editor: 'all', author: 'all' },
    update: editors,
    delete: editors,
  },
  redirects: editorial,
  media: { ...editorial, create: { admin: 'all', editor: 'all', author: 'all' } },
  comments: {
    create: nobody,
    read: { admin: 'all', editor: 'all', moderator: 'all', author: 'approved', reader: 'approved' },
    update: moderators,
    delete: { admin: 'all', moderator: 'all' },
  },
  'comment-contacts': {
    create: nobody,
    read: { admin: 'all', moderator: 'all' },
    update: nobody,
    delete: { admin: 'all' },
  },
  'comment-reports': { create: nobody, read: moderators, update: nobody, delete: { admin: 'all' } },
  subscriptions: {
    create: nobody,
    read: { admin: 'all', moderator: 'all' },
    update: nobody,
    delete: { admin: 'all' },
  },
  bans: { create: nobody, read: moderators, update: nobody, delete: moderators },
  'helpful-votes': { create: nobody, read: moderators, update: nobody, delete: { admin: 'all' } },
  'error-reports': { create: nobody, read: editors, update: editors, delete: { admin: 'all' } },
  ratings: {
    create: nobody,
    read: moderators,
    update: nobody,
    // Removed only with a logged reason: src/community/ratings/endpoints.ts.
    delete: nobody,
  },
  webhooks: {
    create: { admin: 'all' },
    read: { admin: 'all' },
    update: { admin: 'all' },
    delete: { admin: 'all' },
  },
  'audit-log': { create: nobody, read: editors, update: nobody, delete: nobody },
  settings: { read: everybody, update: { admin: 'all' }, readVersions: { admin: 'all' } },
} as const satisfies Record<string, Partial<Record<Operation, Rights>>>

export type Guarded = keyof typeof accessTable

/** The scope in one cell of the table, null if the operation is refused. */
export function scopeFor(target: Guarded, operation: Operation, who: Who): Scope | null {
  const rights: Partial<Record<Operation, Rights>> = accessTable[target]
  return rights[operation]?.[who] ?? null
}
