'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { notesWords } from '@/design/panel-words/notes'
import { contentFieldNames } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import { PanelTime } from '@/desk/panel/PanelTime'
import type { User } from '@/payload-types'
import type { NoteEntry } from '../note'
import type { FoundNote } from './find-in-form'
import { NoteBox } from './NoteBox'
import type { Notes } from './use-notes'

type NoteThreadItemProps = {
  note: FoundNote
  isChosen: boolean
  people: readonly string[]
  send: Notes['send']
  onShow: () => void
}

/** A note with its words, its replies and what can be done with it. */
export function NoteThreadItem({ note, isChosen, people, send, onShow }: NoteThreadItemProps) {
  const words = useWords(notesWords)
  const fields = useWords(contentFieldNames)
  const [isReplying, setReplying] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [busy, setBusy] = useState(false)
  const { user } = useAuth<User>()
  const { thread, found } = note
  const isResolved = thread.resolved !== null
  const mayDelete = thread.isOwn || user?.role === 'admin' || user?.role === 'editor'

  async function decide() {
    setBusy(true)
    await send(`/${thread.id}/resolve`, { resolved: !isResolved })
    setBusy(false)
  }
  async function remove() {
    setBusy(true)
    const isGone = await send(`/${thread.id}`, null)
    if (!isGone) setBusy(false)
  }
  return (
    <li id={`note-${thread.id}`} className="note-thread" tabIndex={-1} aria-current={isChosen || undefined}>
      <p className="note-thread__field">{fields[thread.field]}</p>
      <blockquote className="note-thread__quote" dir="auto">
        {thread.anchor.quote || words.whole}
      </blockquote>
      {!found && <p className="note-thread__gone">{words.gone}</p>}
      {found && !found.isExact && <p className="note-thread__gone">{words.edited}</p>}
      <Entry entry={thread} />
      {thread.replies.length > 0 && (
        <ol className="note-thread__replies">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Entry entry={reply} />
            </li>
          ))}
        </ol>
      )}
      {thread.resolved && (
        <p>
          {words.resolvedBy(thread.resolved.who)}, <PanelTime at={thread.resolved.at} />
        </p>
      )}
      {isReplying ? (
        <NoteBox
          label={words.replyLabel}
          sendLabel={words.sendReply}
          people={people}
          onCancel={() => setReplying(false)}
          onSend={async (text, key) => {
            const isTaken = await send('', { text, key, thread: thread.id })
            if (isTaken) setReplying(false)
            return isTaken
          }}
        />
      ) : (
        <div className="note-box__buttons">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy}
            onClick={() => void decide()}
          >
            {isResolved ? words.reopen : words.resolve}
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setReplying(true)}>
            {words.reply}
          </Button>
          {found && (
            <Button buttonStyle="secondary" size="small" margin={false} onClick={onShow}>
              {words.show}
            </Button>
          )}
          {mayDelete && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => setLeaving(!isLeaving)}
            >
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {isLeaving && (
        <div className="note-box__buttons">
          <p role="status">{words.removeForGood}</p>
          <Button size="small" margin={false} disabled={busy} onClick={() => void remove()}>
            {words.remove}
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setLeaving(false)}>
            {words.cancel}
          </Button>
        </div>
      )}
    </li>
  )
}

function Entry({ entry: { who, at, text } }: { entry: NoteEntry }) {
  return (
    <div className="note-entry">
      <p className="note-entry__who">
        <bdi>{who}</bdi>, <PanelTime at={at} />
      </p>
      <p className="note-entry__text" dir="auto">
        {text}
      </p>
    </div>
  )
}
