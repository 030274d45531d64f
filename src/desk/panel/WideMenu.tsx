'use client'

import { NavProvider, useNav, WindowInfoProvider } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** Payload's own, but for `l`, below which its menu closes by itself, and `m`, below which it lies over the page. */
const breakpoints = {
  l: '(max-width: 1023px)',
  m: '(max-width: 1023px)',
  s: '(max-width: 768px)',
  xs: '(max-width: 400px)',
}

/** Lets the panel's menu stand open from 1024 pixels on, where Payload's own closes at 1440; who closes it is obeyed. */
export function WideMenu({ children }: { children: ReactNode }) {
  // As the server knows it from the person's preference.
  const { navOpen } = useNav()
  return (
    <WindowInfoProvider breakpoints={breakpoints}>
      <NavProvider initialIsOpen={navOpen}>{children}</NavProvider>
    </WindowInfoProvider>
  )
}
