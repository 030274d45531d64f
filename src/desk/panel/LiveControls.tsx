'use client'

import type { ReactNode } from 'react'
import { useHydrated } from './use-hydrated'

/**
 * Disables a page's controls until React has hydrated it: a button pressed earlier would do nothing, and text
 * typed earlier would be on the screen and nowhere else.
 */
export function LiveControls({ children }: { children: ReactNode }) {
  const hydrated = useHydrated()
  return (
    <fieldset className="live-controls" disabled={!hydrated}>
      {children}
    </fieldset>
  )
}
