'use client'

import { useAuth } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { chosenZone } from '@/desk/users/time-zone'

const never = () => () => {}
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const zoneOnServer = () => 'UTC'

/**
 * The time zone in which times are shown: the one of the account, else the browser's. The server does not know the
 * browser's and takes UTC until the page has come alive.
 *
 * @returns an IANA name
 */
export function useTimeZone(): string {
  const { user } = useAuth()
  const here = useSyncExternalStore(never, zoneHere, zoneOnServer)
  return chosenZone(user) ?? here
}
