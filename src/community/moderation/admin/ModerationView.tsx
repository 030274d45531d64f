import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { moderationWords } from '@/design/panel-words/moderation'
import { PanelPage } from '@/desk/panel/PanelPage'
import { mayCover } from '../cover-endpoints'
import { ModerationQueue } from './ModerationQueue'

/** The moderators' page in the panel; authors answer the comments on their own articles here. */
export function ModerationView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const words = speak(moderationWords, req.i18n.language)
  const who = whoIs(req.user)
  // Payload leaves it to views of others to ask who is there.
  if (who === 'reader') redirect('/admin/login?redirect=%2Fadmin%2Fmoderation')
  const mayDecide = scopeFor('comments', 'update', who) !== null
  return (
    <PanelPage view={view} trail={[{ label: mayDecide ? words.title : words.ownTitle }]}>
      <h1>{mayDecide ? words.title : words.ownTitle}</h1>
      {mayDecide && (
        <p>
          <a href="/admin/moderation/learned">{words.learnedLink}</a>
        </p>
      )}
      <ModerationQueue mayDecide={mayDecide} mayCover={mayCover(req.user)} />
    </PanelPage>
  )
}
