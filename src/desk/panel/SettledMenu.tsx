'use client'

import { useNav, useWindowInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Marks the document once Payload's menu has the state that the window width requires: in a narrow window
 * (Payload's `l`) closed until it is opened. Until then `custom.css` keeps it closed and without transitions.
 */
export function SettledMenu() {
  const { navOpen } = useNav()
  const isNarrow = useWindowInfo().breakpoints?.l
  useEffect(() => {
    if (isNarrow === undefined || (isNarrow && navOpen)) return
    // The frame in which it closes is painted before transitions are enabled.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset.menu = 'settled'
      }),
    )
  }, [isNarrow, navOpen])
  return null
}
