import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { whoIs } from '@/access/roles'

/**
 * The user of one of our panel pages: Payload leaves authentication to them. Signed-out users are redirected to
 * sign in, and come back.
 *
 * @param path the page's own path
 * @returns a staff role
 */
export function signInFirst({ initPageResult }: AdminViewServerProps, path: string) {
  const who = whoIs(initPageResult.req.user)
  if (who === 'reader') redirect(`/admin/login?redirect=${encodeURIComponent(path)}`)
  return who
}
