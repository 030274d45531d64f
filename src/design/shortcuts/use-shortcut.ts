'use client'

import { useEffect, useRef } from 'react'
import { isShortcut, type ShortcutName } from './shortcuts'

/**
 * Carries out a shortcut of the panel anywhere on the page. Under an open dialogue the page rests.
 *
 * @param act it may change with each render
 */
export function useShortcut(name: ShortcutName, act: () => void): void {
  const newest = useRef(act)
  newest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !isShortcut(name, event)) return
      // The browser must not act on it either.
      event.preventDefault()
      if (!event.repeat && !document.querySelector('dialog[open], .drawer--is-open')) newest.current()
    }
    // Before the text's editor, which has keys of its own.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [name])
}
