'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { timeText } from './time-text'

const never = () => () => {}
const zoneHere = () => undefined
const zoneOnServer = () => 'UTC'

/**
 * Writes moments (ISO 8601) as the panel does, in the time zone of whoever looks. The server does not know the zone
 * and writes UTC until the page has come alive.
 */
export function useTimeText(): (at: string) => string {
  const zone = useSyncExternalStore(never, zoneHere, zoneOnServer)
  return useCallback((at) => timeText(at, zone), [zone])
}
