import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { speak } from '@/design/panel-words'
import { moderationWords } from '@/design/panel-words/moderation'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { mayCover } from '../cover-endpoints'
import { ModerationQueue } from './ModerationQueue'

/** The moderation page of the panel; authors reply to comments on their own articles here. */
export function ModerationView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const words = speak(moderationWords, req.i18n.language)
  const who = signInFirst(view, '/admin/moderation')
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
