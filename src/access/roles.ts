/** The roles of staff. Readers have no account. */
export const roles = ['admin', 'editor', 'moderator', 'author'] as const

export type Role = (typeof roles)[number]

/** The requester's role: a staff role, or a reader without an account. */
export type Who = Role | 'reader'

type MaybeUser = { role?: unknown } | null | undefined

/** The role of the signed-in user; `reader` if there is none or the role does not exist. */
export function whoIs(user: MaybeUser): Who {
  const role = user?.role
  return roles.find((known) => known === role) ?? 'reader'
}
