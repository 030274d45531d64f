import type { CollectionSlug } from 'payload'
import type { Who } from '../roles'

/** Our own collections; Payload's have no row in the access table. */
export type OurCollection = Exclude<CollectionSlug, `payload-${string}`>

/** For each role the names of the documents that it can reach; a missing role reaches none. */
type Reached = Partial<Record<Who, readonly string[]>>

export type ExpectedRights = {
  create: readonly Who[]
  read: Reached
  update: Reached
  delete: Reached
  versions?: Reached
}

const editors = (names: readonly string[]): Reached => ({ admin: names, editor: names })
const adminsAndModerators = (names: readonly string[]): Reached => ({ admin: names, moderator: names })

const one = ['any'] as const
const articles = ['draft', 'future', 'live', 'mine', 'mineLive'] as const
const profiles = ['draft', 'mine', 'shown'] as const
const comments = ['approved', 'pending', 'spam'] as const

const notModerators = (names: readonly string[]): Reached => ({
  admin: names,
  editor: names,
  author: names,
  reader: names,
})

const editorial: ExpectedRights = {
  create: ['admin', 'editor'],
  read: notModerators(one),
  update: editors(one),
  delete: editors(one),
}

/**
 * The expected access of each role, written by hand and not derived from the access table, so that a mistake in
 * the table fails. The names are those of the documents that the test creates: `live` is published, `future`
 * published with a later date, `mine` the author role's own draft, or for profiles their own one.
 */
export const expectedRights: Record<OurCollection, ExpectedRights> = {
  articles: {
    create: ['admin', 'editor', 'author'],
    read: {
      admin: articles,
      editor: articles,
      moderator: ['live', 'mineLive'],
      author: ['live', 'mine', 'mineLive'],
      reader: ['live', 'mineLive'],
    },
    update: { admin: articles, editor: articles, author: ['mine', 'mineLive'] },
    // To the trash; for good: src/content/articles/trash/trash.int.test.ts.
    delete: { admin: articles, editor: articles, author: ['mine'] },
    versions: { admin: articles, editor: articles, author: ['mine', 'mineLive'] },
  },
  pages: {
    create: ['admin', 'editor'],
    read: {
      admin: ['draft', 'live'],
      editor: ['draft', 'live'],
      author: ['live'],
      reader: ['live'],
    },
    update: editors(['draft', 'live']),
    delete: editors(['draft', 'live']),
    versions: editors(['draft', 'live']),
  },
  authors: {
    create: ['admin', 'editor'],
    read: {
      admin: profiles,
      editor: profiles,
      moderator: ['mine', 'shown'],
      author: ['mine', 'shown'],
      reader: ['mine', 'shown'],
    },
    update: { admin: profiles, editor: profiles, author: ['mine'] },
    delete: editors(['draft', 'shown']),
    versions: { admin: profiles, editor: profiles, author: ['mine'] },
  },
  passages: {
    create: ['admin', 'editor'],
    read: { admin: one, editor: one, author: one },
    update: editors(one),
    delete: editors(one),
    versions: editors(one),
  },
  symptoms: editorial,
  'body-systems': editorial,
  'danger-phrases': {
    create: ['admin', 'editor'],
    read: { ...editors(one), author: one },
    update: editors(one),
    delete: editors(one),
  },
  redirects: editorial,
  media: { ...editorial, create: ['admin', 'editor', 'author'] },
  comments: {
    create: [],
    read: {
      admin: comments,
      editor: comments,
      moderator: comments,
      author: ['approved'],
      reader: ['approved'],
    },
    update: { admin: comments, editor: comments, moderator: comments },
    delete: adminsAndModerators(comments),
  },
  'comment-contacts': {
    create: [],
    read: adminsAndModerators(one),
    update: {},
    delete: { admin: one },
  },
  'comment-reports': {
    create: [],
    read: { admin: one, editor: one, moderator: one },
    update: {},
    delete: { admin: one },
  },
  subscriptions: { create: [], read: adminsAndModerators(one), update: {}, delete: { admin: one } },
  bans: {
    create: [],
    read: { admin: one, editor: one, moderator: one },
    update: {},
    delete: { admin: one, editor: one, moderator: one },
  },
  'helpful-votes': {
    create: [],
    read: { admin: one, editor: one, moderator: one },
    update: {},
    delete: { admin: one },
  },
  'error-reports': { create: [], read: editors(one), update: editors(one), delete: { admin: one } },
  ratings: {
    create: [],
    read: { admin: one, editor: one, moderator: one },
    update: {},
    delete: {},
  },
  users: {
    create: ['admin'],
    read: { admin: ['other', 'self'], editor: ['self'], moderator: ['self'], author: ['self'] },
    update: { admin: ['other', 'self'], editor: ['self'], moderator: ['self'], author: ['self'] },
    delete: { admin: ['other'] },
  },
  webhooks: {
    create: ['admin'],
    read: { admin: one },
    update: { admin: one },
    delete: { admin: one },
  },
  'audit-log': { create: [], read: editors(one), update: {}, delete: {} },
}
