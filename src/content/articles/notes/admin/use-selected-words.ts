'use client'

import { useEffect, useState } from 'react'
import { type SelectedPlace, selectedPlace } from './field-text'

/** What is selected in the form, also while the focus is on its note; null where nothing is. */
export function useSelectedWords(): SelectedPlace | null {
  const [selected, setSelected] = useState<SelectedPlace | null>(null)
  useEffect(() => {
    const look = () => {
      // Who goes to the button by key, or writes the note, still means the same words.
      if (!document.activeElement?.closest('.notes-panel')) setSelected(selectedPlace())
    }
    // What was selected before the notes were there counts, too.
    look()
    document.addEventListener('selectionchange', look)
    document.addEventListener('scroll', look, { capture: true, passive: true })
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('scroll', look, { capture: true })
    }
  }, [])
  return selected
}
