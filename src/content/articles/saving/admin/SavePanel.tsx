'use client'

import { type ReactNode, useId } from 'react'
import { createPortal } from 'react-dom'

type SavePanelProps = { className: string; heading: string; children: ReactNode }

/**
 * Something about saving that cannot wait, at the bottom of the window. It is outside the form’s bar, which on small
 * screens would hold a fixed part inside it at its own place.
 */
export function SavePanel({ className, heading, children }: SavePanelProps) {
  const id = useId()
  return createPortal(
    <section className={`save-panel ${className}`} role="alert" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>,
    document.body,
  )
}
