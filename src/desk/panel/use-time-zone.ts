'use client'

import { useAuth } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { chosenZone } from '@/desk/users/time-zone'

const never = () => () => {}
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const zoneOnServer = () => 'UTC'

/**
 * The time zone for display: the account's, otherwise the browser's. The server does not know the browser's and
 * uses UTC until hydration.
 *
 * @returns an IANA name
 */
export function useTimeZone(): string {
  const { user } = useAuth()
  const here = useSyncExternalStore(never, zoneHere, zoneOnServer)
  return chosenZone(user) ?? here
}
