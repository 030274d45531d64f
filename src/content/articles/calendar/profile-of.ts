import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'
import type { User } from '@/payload-types'

/**
 * Whose articles an account's calendar shows.
 *
 * @returns null for all, an author's profile for theirs, undefined for nobody's
 */
export function calendarProfile(user: User | null | undefined): number | null | undefined {
  const who = whoIs(user)
  if (who === 'admin' || who === 'editor') return null
  return who === 'author' ? idsOf(user?.author)[0] : undefined
}
