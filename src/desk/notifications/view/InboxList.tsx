'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { inboxWords, noticeWords } from '@/design/panel-words/notices'
import { useWords } from '@/design/use-words'
import { PanelTime } from '@/desk/panel/PanelTime'
import { addressOf } from '../address-of'
import type { Notification } from '../notification'

type Which = { ids: number[] } | { upTo: number }

/** Also while the page is being left for the article. */
const send = (which: Which) =>
  fetch('/api/notifications/read', {
    method: 'POST',
    credentials: 'include',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(which),
  })

/** Entries of the inbox. Opening an article from it marks its entry as read. */
export function InboxList({ entries, unread }: { entries: Notification[]; unread: number }) {
  const words = useWords(inboxWords)
  const common = useWords(commonWords)
  const router = useRouter()
  const [read, setRead] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)

  async function mark(which: Which) {
    setBusy(true)
    try {
      const { ok } = await send(which)
      if (ok) router.refresh()
      else toast.error(common.failed)
    } catch {
      toast.error(common.noAnswer)
    } finally {
      setBusy(false)
    }
  }

  const opened = (id: number) => {
    setRead((before) => new Set([...before, id]))
    // A request that fails leaves the entry unread, which is true.
    send({ ids: [id] }).catch(() => undefined)
  }

  return (
    <>
      <p className="inbox-bar">
        <strong role="status">{words.unread(unread)}</strong>
        {unread > 0 && (
          <button
            type="button"
            className="desk-button"
            disabled={busy}
            onClick={() => void mark({ upTo: entries[0]?.id ?? 1 })}
          >
            {words.markAll}
          </button>
        )}
      </p>
      <ul className="inbox-list">
        {entries.map((entry) => (
          <InboxEntry
            key={entry.id}
            entry={entry}
            isUnread={entry.readAt === null && !read.has(entry.id)}
            onOpened={() => opened(entry.id)}
          />
        ))}
      </ul>
    </>
  )
}

type InboxEntryProps = { entry: Notification; isUnread: boolean; onOpened: () => void }

function InboxEntry({ entry, isUnread, onOpened }: InboxEntryProps) {
  const { isUnread: unreadWord, open, openOther } = useWords(inboxWords)
  const notices = useWords(noticeWords)
  const { kind, who, title, note, at, subject } = entry
  const isOpened = () => {
    if (isUnread) onOpened()
  }
  return (
    <li className={isUnread ? 'inbox-entry inbox-entry--unread' : 'inbox-entry'}>
      <p>
        {isUnread && <span className="inbox-mark">{unreadWord}</span>}
        <span dir="auto">{notices.line[kind](who ?? notices.site, title || notices.untitled)}</span>
      </p>
      {note && (
        <blockquote>
          <p dir="auto">{note}</p>
        </blockquote>
      )}
      <p className="inbox-foot">
        {subject !== null && (
          <a href={addressOf(subject, kind)} onClick={isOpened} onAuxClick={isOpened}>
            {subject.collection === 'articles' ? open : openOther}
            <span className="inbox-hidden">: {title || notices.untitled}</span>
          </a>
        )}
        <span className="desk-muted">
          <PanelTime at={at} />
        </span>
      </p>
    </li>
  )
}
