import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { inboxWords } from '@/design/panel-words/notices'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { readInbox } from '../inbox'
import { InboxList } from './InboxList'

const LAST_PAGE = 10_000

/** What others did that concerns the user, newest first. */
export async function InboxView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  signInFirst(view, '/admin/inbox')
  const words = speak(inboxWords, req.i18n.language)
  const { entries, unread, page, hasOlder } = await readInbox(req, pageOf(view.searchParams?.page))
  return (
    <PanelPage view={view} trail={[{ label: words.title }]} className="inbox">
      <h1>{words.title}</h1>
      <p className="desk-muted">
        {words.about} <a href="/admin/account">{words.mailSetting}</a>
      </p>
      {entries.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <InboxList entries={entries} unread={unread} key={`${page} ${entries[0]?.id} ${unread}`} />
      )}
      {(page > 1 || hasOlder) && (
        <nav className="inbox-pages" aria-label={words.pages}>
          {page > 1 && <a href={`/admin/inbox?page=${page - 1}`}>{words.newer}</a>}
          {hasOlder && <a href={`/admin/inbox?page=${page + 1}`}>{words.older}</a>}
        </nav>
      )}
    </PanelPage>
  )
}

function pageOf(given: unknown): number {
  const page = Number(given ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1
}
