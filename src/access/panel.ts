import type { Guarded } from './access-table'
import { type Role, roles } from './roles'

const everybody = roles
const editors: readonly Role[] = ['admin', 'editor']

/**
 * Which roles see a collection in the panel's menu. This only hides what is of no use; the access table enforces
 * access.
 */
const shownTo: Record<Guarded, readonly Role[]> = {
  articles: ['admin', 'editor', 'author'],
  authors: ['admin', 'editor', 'author'],
  media: ['admin', 'editor', 'author'],
  passages: ['admin', 'editor', 'author'],
  symptoms: editors,
  'body-systems': editors,
  'danger-phrases': ['admin', 'editor', 'author'],
  pages: editors,
  redirects: editors,
  comments: ['admin', 'editor', 'moderator'],
  'comment-contacts': ['admin', 'moderator'],
  'comment-reports': ['admin', 'editor', 'moderator'],
  subscriptions: ['admin', 'moderator'],
  bans: ['admin', 'editor', 'moderator'],
  'helpful-votes': ['admin', 'editor', 'moderator'],
  'error-reports': editors,
  ratings: ['admin', 'editor', 'moderator'],
  'audit-log': editors,
  // Users reach their own account through the link in the panel's corner.
  users: ['admin'],
  webhooks: ['admin'],
  settings: ['admin'],
}

/** For `admin.hidden`: whether the panel hides a collection or global from this user. */
export const hiddenInPanel =
  (target: Guarded) =>
  ({ user }: { user: object | null }): boolean => {
    const role = user && 'role' in user ? user.role : null
    return !shownTo[target].some((each) => each === role) && everybody.some((each) => each === role)
  }
