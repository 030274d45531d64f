'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { notesWords } from '@/design/panel-words/notes'
import { contentFieldNames } from '@/design/panel-words/workflow'
import { useShortcut } from '@/design/shortcuts/use-shortcut'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { openField } from '../../form/admin/open-field'
import { type NotedField, type NotesAnswer, WHOLE_FIELDS } from '../note'
import { anchorOf, isWhole, type NoteAnchor, WHOLE } from '../note-anchor'
import { blocksOf, hasText, type SelectedPlace, showPlace, textOf } from './field-text'
import { type FoundNote, findInForm } from './find-in-form'
import { clearHighlights, highlightNotes } from './highlight-notes'
import { NoteBox } from './NoteBox'
import { NoteThreadItem } from './NoteThreadItem'
import { type Notes, useNotes } from './use-notes'
import { useSelectedWords } from './use-selected-words'
import './notes.css'

const NO_NOTES: NotesAnswer = { threads: [], stamp: '', people: [] }

type Draft = {
  field: NotedField
  anchor: NoteAnchor
  /** Where the writer was. */
  from: Element | null
}

/** Beside the form: the notes on passages of the article, in the order of the passages. */
export function NotesPanel() {
  const { id, isTrashed } = useDocumentInfo()
  if (id === undefined || isTrashed) return null
  return <NotesOf key={id} article={id} />
}

function NotesOf({ article }: { article: number | string }) {
  const notes = useNotes(article)
  const { hasSavePermission } = useDocumentInfo()
  // Whoever writes here may read the notes: the panel has its place before they are there, and moves nothing.
  const answer = notes.answer ?? (hasSavePermission ? NO_NOTES : null)
  return answer && <Panel notes={notes} answer={answer} />
}

function Panel({ notes: { problem, send }, answer }: { notes: Notes; answer: NotesAnswer }) {
  const words = useWords(notesWords)
  const fields = useWords(contentFieldNames)
  const selected = useSelectedWords()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const found = useFoundNotes(answer, chosen)
  const open = found.filter(({ thread }) => !thread.resolved)
  const resolved = found.filter(({ thread }) => thread.resolved)

  const begin = () => {
    const anchor = selected && anchorOf(blocksOf(selected.field).map(textOf), selected.place)
    if (anchor) setDraft({ field: selected.field, anchor, from: document.activeElement })
    else toast.info(words.nothingSelected)
  }
  const end = () => {
    if (draft?.from instanceof HTMLElement) draft.from.focus()
    setDraft(null)
  }
  const show = ({ thread, found: place }: FoundNote) => {
    setChosen(thread.id)
    if (isWhole(thread.anchor)) openField(thread.field)
    else if (place) openField(thread.field, () => showPlace(thread.field, place))
  }
  useShortcut('note', begin)
  useShortcut('nextNote', () => {
    const next = open[(open.findIndex(({ thread }) => thread.id === chosen) + 1) % open.length]
    if (!next) return
    document.getElementById(`note-${next.thread.id}`)?.focus({ preventScroll: true })
    show(next)
  })

  const item = (note: FoundNote) => (
    <NoteThreadItem
      key={note.thread.id}
      note={note}
      isChosen={note.thread.id === chosen}
      people={answer.people}
      send={send}
      onShow={() => show(note)}
    />
  )
  return (
    <section className="notes-panel" aria-labelledby="notes-heading">
      <LiveControls>
        <h3 id="notes-heading">{words.heading}</h3>
        {found.length === 0 && <p>{words.about}</p>}
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          aria-keyshortcuts="Control+Shift+3"
          // The words stay selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
        >
          {words.add}
        </Button>
        <WholeField onBegin={(field) => setDraft({ field, anchor: WHOLE, from: document.activeElement })} />
        {draft && (
          <div className="note-draft">
            <p>
              {words.newOn} {fields[draft.field]}
            </p>
            <blockquote className="note-thread__quote" dir="auto">
              {draft.anchor.quote || words.whole}
            </blockquote>
            <NoteBox
              label={words.label}
              sendLabel={words.send}
              people={answer.people}
              onCancel={end}
              onSend={async (text, key) => {
                const isTaken = await send('', { text, key, field: draft.field, anchor: draft.anchor })
                if (isTaken) {
                  end()
                  toast.success(words.saved)
                }
                return isTaken
              }}
            />
          </div>
        )}
        <p className="notes-panel__problem" role="alert">
          {problem}
        </p>
        <ol className="notes-panel__list">{open.map(item)}</ol>
        {resolved.length > 0 && (
          <details>
            <summary>{words.showResolved(resolved.length)}</summary>
            <ol className="notes-panel__list">{resolved.map(item)}</ol>
          </details>
        )}
        {selected && !draft && <NoteHere selected={selected} onBegin={begin} />}
      </LiveControls>
    </section>
  )
}

/** For what cannot be selected: fields that are no text, and those of a form that one may only read. */
function WholeField({ onBegin }: { onBegin: (field: NotedField) => void }) {
  const words = useWords(notesWords)
  const fields = useWords(contentFieldNames)
  const [field, setField] = useState<NotedField>('body')
  return (
    <details className="note-whole">
      <summary>{words.onField}</summary>
      <select
        aria-label={words.onField}
        value={field}
        onChange={({ target }) => setField(WHOLE_FIELDS.find((one) => one === target.value) ?? 'body')}
      >
        {WHOLE_FIELDS.map((one) => (
          <option key={one} value={one}>
            {fields[one]}
          </option>
        ))}
      </select>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onBegin(field)}>
        {words.addToField}
      </Button>
    </details>
  )
}

/**
 * Below the selected words, for who works with the mouse or a finger; at the end of the line, where the toolbar of the
 * text’s editor is not.
 */
function NoteHere({
  selected: { top, bottom, end },
  onBegin,
}: {
  selected: SelectedPlace
  onBegin: () => void
}) {
  const words = useWords(notesWords)
  if (bottom < 0 || top > innerHeight) return null
  return createPortal(
    <button
      type="button"
      className="note-here"
      tabIndex={-1}
      style={{ top: Math.min(bottom + 8, innerHeight - 48), right: Math.max(8, innerWidth - end) }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onBegin}
    >
      {words.add}
    </button>,
    document.body,
  )
}

/** Looks for the words again once the form rests, and marks them. */
function useFoundNotes({ threads }: NotesAnswer, chosen: number | null): FoundNote[] {
  const [found, setFound] = useState<FoundNote[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (hasText()) setFound(findInForm(threads))
    }
    const lookSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, SOON_MS)
    }
    look()
    // Also what comes without an input: the text’s editor itself, and what others saved.
    const form = document.querySelector('.document-fields__main') ?? document.body
    const watch = new MutationObserver(lookSoon)
    watch.observe(form, { subtree: true, childList: true, characterData: true })
    document.addEventListener('input', lookSoon)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      document.removeEventListener('input', lookSoon)
    }
  }, [threads])
  useEffect(() => {
    highlightNotes(found, chosen)
    return clearHighlights
  }, [found, chosen])
  return found
}

const SOON_MS = 500
