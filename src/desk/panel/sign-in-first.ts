import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { whoIs } from '@/access/roles'

/**
 * Who looks at a page of ours in the panel: Payload leaves it to such pages to ask. Whoever is not signed in is sent to
 * do so, and comes back.
 *
 * @param path the page's own address
 * @returns one of the roles of staff
 */
export function signInFirst({ initPageResult }: AdminViewServerProps, path: string) {
  const who = whoIs(initPageResult.req.user)
  if (who === 'reader') redirect(`/admin/login?redirect=${encodeURIComponent(path)}`)
  return who
}
