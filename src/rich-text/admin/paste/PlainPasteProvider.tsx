'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Left } from './left'
import { PasteNotice } from './PasteNotice'
import { plainPaste } from './plain-paste'

/**
 * Preserves the meaning of content pasted into the panel's plain-text fields, and reports what was not taken over.
 */
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
      // As if typed: the field's events, its maximum length and undo work.
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
