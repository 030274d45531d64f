import type { Role } from './roles'

/** What a personal key may be for. None lets a program approve: an approval is a clinician's own. */
export const keyScopes = ['read', 'drafts', 'notes', 'publish', 'moderate'] as const

export type KeyScope = (typeof keyScopes)[number]

/** The roles whose keys may have a scope; each request is also held to the role's other rights. */
const rolesOf: Record<KeyScope, readonly Role[]> = {
  read: ['admin', 'editor', 'moderator', 'author'],
  drafts: ['admin', 'editor', 'author'],
  notes: ['admin', 'editor', 'author'],
  publish: ['admin', 'editor'],
  moderate: ['admin', 'editor', 'moderator'],
}

/** Whether somebody of this role may have, and use, a key of this scope. */
export const roleHasScope = (role: string, scope: KeyScope): boolean =>
  rolesOf[scope].some((one) => one === role)

/** The key with which a request was made, beside its user. */
export type KeyInUse = { id: number; name: string; scopes: readonly KeyScope[] }

const PROPERTY = '_personalKey'

/** An account that acts through a key. */
export const withKey = <User extends object>(user: User, key: KeyInUse): User => ({
  ...user,
  _strategy: 'personal-key',
  [PROPERTY]: key,
})

/** The key through which a user acts; null if a person does. */
export function keyInUse(user: object | null | undefined): KeyInUse | null {
  return ((user as Record<string, unknown> | null | undefined)?.[PROPERTY] as KeyInUse | undefined) ?? null
}
