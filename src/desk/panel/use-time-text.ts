'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { exactTimeText, timeText } from './time-text'
import { useTimeZone } from './use-time-zone'

/** Formats moments (ISO 8601) in the account's time zone and language. */
export function useTimeText(): (at: string) => string {
  const zone = useTimeZone()
  const { i18n } = useTranslation()
  return useCallback((at) => timeText(at, zone, i18n.language), [zone, i18n.language])
}

/** The same to the second. */
export function useExactTimeText(): (at: string) => string {
  const zone = useTimeZone()
  const { i18n } = useTranslation()
  return useCallback((at) => exactTimeText(at, zone, i18n.language), [zone, i18n.language])
}
