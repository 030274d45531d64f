import type { ServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { moderationWords } from '@/design/panel-words/moderation'

/** The link to the queue in the panel's menu. */
export function ModerationLink({ user, i18n }: ServerProps) {
  const words = speak(moderationWords, i18n.language)
  const who = whoIs(user ?? null)
  const mayDecide = scopeFor('comments', 'update', who) !== null
  if (!mayDecide && !(who === 'author' && user && 'author' in user && user.author)) return null
  return (
    <a className="nav__link queue-link" href="/admin/moderation">
      {mayDecide ? words.title : words.ownTitle}
    </a>
  )
}
