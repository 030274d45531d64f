'use client'

import { NavProvider, useNav, WindowInfoProvider } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/**
 * Payload's own breakpoints, except `l`, below which its menu closes automatically, and `m`, below which it
 * overlays the page.
 */
const breakpoints = {
  l: '(max-width: 1023px)',
  m: '(max-width: 1023px)',
  s: '(max-width: 768px)',
  xs: '(max-width: 400px)',
}

/**
 * Keeps the panel's menu open from 1024 pixels on, where Payload's own closes at 1440; a user who closes it takes
 * precedence.
 */
export function WideMenu({ children }: { children: ReactNode }) {
  // As the server knows it from the user's preference.
  const { navOpen } = useNav()
  return (
    <WindowInfoProvider breakpoints={breakpoints}>
      <NavProvider initialIsOpen={navOpen}>{children}</NavProvider>
    </WindowInfoProvider>
  )
}
