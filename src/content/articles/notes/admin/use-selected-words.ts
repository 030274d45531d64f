'use client'

import { useEffect, useState } from 'react'
import type { NotedField } from '../note'
import { anchorOf, type NoteAnchor } from '../note-anchor'
import { blocksOf, selectedPlace, textOf } from './field-text'

export type SelectedWords = {
  field: NotedField
  anchor: NoteAnchor
  /** Where they are on the screen. */
  rect: DOMRect
}

/** The words that are selected in the form, also while the focus is elsewhere; null where there are none. */
export function useSelectedWords(): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const look = () => {
      const { activeElement } = document
      // Who goes to the button by key, or writes the note, still means the same words.
      if (activeElement?.closest('.notes-panel, .note-here')) return
      const selected = selectedPlace()
      const anchor = selected && anchorOf(blocksOf(selected.field).map(textOf), selected.place)
      setWords(selected && anchor ? { field: selected.field, anchor, rect: selected.rect } : null)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return words
}
