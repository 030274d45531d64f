'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Left } from './left'
import { PasteNotice } from './PasteNotice'
import { plainPaste } from './plain-paste'

/** Keeps the meaning of what is pasted into the panel's fields of plain text, and says what was not taken over. */
export function PlainPasteProvider({ children }: { children: ReactNode }): ReactNode {
  const [left, setLeft] = useState<Left[]>([])
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      const html = clipboardData?.getData('text/html')
      if (!isPlainField(target) || !html) return
      const plain = plainPaste(html, target.localName === 'input')
      if (plain === null) return
      event.preventDefault()
      setLeft((before) => [...before, ...plain.left])
      // As if it were typed: the field's own events, its greatest length and undoing work.
      document.execCommand('insertText', false, plain.text)
    }
    document.addEventListener('paste', onPaste, true)
    return () => document.removeEventListener('paste', onPaste, true)
  }, [])
  return (
    <>
      {children}
      <PasteNotice left={left} isAfloat onDismiss={() => setLeft([])} />
    </>
  )
}

function isPlainField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  )
}
