'use client'

import { useSyncExternalStore } from 'react'
import { notesWords } from '@/design/panel-words/notes'
import { useWords } from '@/design/use-words'
import { notesCount } from './use-notes'

/** In the workflow panel: how many notes are resolved, with the way to them. */
export function NotesCount() {
  const words = useWords(notesWords)
  const count = useSyncExternalStore(notesCount.subscribe, notesCount.get, () => null)
  return (
    count && (
      <p>
        <a href="#notes-heading">{words.resolvedOf(count.resolved, count.all)}</a>
      </p>
    )
  )
}
