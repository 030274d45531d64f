'use client'

import { useNav, useWindowInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Marks the document once Payload's menu stands as the width of the window demands: in a narrow window (Payload's
 * `l`) closed until somebody opens it. `custom.css` keeps it shut and at rest before.
 */
export function SettledMenu() {
  const { navOpen } = useNav()
  const isNarrow = useWindowInfo().breakpoints?.l
  useEffect(() => {
    if (isNarrow === undefined || (isNarrow && navOpen)) return
    // The frame in which it closes is drawn before transitions are allowed.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset.menu = 'settled'
      }),
    )
  }, [isNarrow, navOpen])
  return null
}
