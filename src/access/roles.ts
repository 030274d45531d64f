/** What a member of staff may be. Readers have no account. */
export const roles = ['admin', 'editor', 'moderator', 'author'] as const

export type Role = (typeof roles)[number]

/** Everybody who asks for something: a role, or a reader without an account. */
export type Who = Role | 'reader'

type MaybeUser = { role?: unknown } | null | undefined

/** The role of the signed-in user, `reader` without one or with a role that does not exist. */
export function whoIs(user: MaybeUser): Who {
  const role = user?.role
  return roles.find((known) => known === role) ?? 'reader'
}
