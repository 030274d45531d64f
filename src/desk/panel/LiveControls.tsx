'use client'

import type { ReactNode } from 'react'
import { useHydrated } from './use-hydrated'

/**
 * Keeps the controls of a page off until React listens to them: a button that is pressed before would do nothing, and
 * words that are typed before would be on the screen and nowhere else.
 */
export function LiveControls({ children }: { children: ReactNode }) {
  const hydrated = useHydrated()
  return (
    <fieldset className="live-controls" disabled={!hydrated}>
      {children}
    </fieldset>
  )
}
