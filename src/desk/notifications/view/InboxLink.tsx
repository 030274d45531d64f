import { createLocalReq, type ServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { inboxWords } from '@/design/panel-words/notices'
import { countUnread } from '../inbox'

/** The link to the inbox in the panel's menu, with the number of unread entries. */
export async function InboxLink({ user, i18n, payload }: ServerProps) {
  if (!user || whoIs(user) === 'reader') return null
  const words = speak(inboxWords, i18n.language)
  const unread = await countUnread(await createLocalReq({ user }, payload))
  return (
    <a className="nav__link queue-link" href="/admin/inbox">
      {words.title}
      {unread > 0 && (
        <>
          {' '}
          <span className="inbox-count" aria-hidden="true">
            {unread}
          </span>
          <span className="inbox-hidden">{words.unread(unread)}</span>
        </>
      )}
    </a>
  )
}
