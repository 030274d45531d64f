'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'
import { forgetAll, keepFor } from './unsent-store'

/**
 * Nothing that somebody typed stays on a shared computer: their words are erased when they sign out, and when another
 * account signs in. A session that only ended keeps them for the same account.
 */
export function ForgetWords() {
  const { user } = useAuth()
  const { routes, admin } = useConfig().config
  const path = usePathname()
  const account = user ? Number(user.id) : null
  const isLeaving = path === formatAdminURL({ adminRoute: routes.admin, path: admin.routes.logout })

  useEffect(() => {
    if (isLeaving) forgetAll().catch(() => undefined)
    // A browser that keeps nothing has nothing to forget.
    else if (account !== null) keepFor(account).catch(() => undefined)
  }, [isLeaving, account])
  return null
}
