import type { ServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'

/** The way to the queue in the panel's menu. */
export function ModerationLink({ user }: ServerProps) {
  const who = whoIs(user ?? null)
  const mayDecide = scopeFor('comments', 'update', who) !== null
  if (!mayDecide && !(who === 'author' && user && 'author' in user && user.author)) return null
  return (
    <a className="nav__link queue-link" href="/admin/moderation">
      {mayDecide ? 'Moderation' : 'Comments on my articles'}
    </a>
  )
}
