'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { timeText } from './time-text'
import { useTimeZone } from './use-time-zone'

/** Writes moments (ISO 8601) as the panel does, in the time zone and the language of the account. */
export function useTimeText(): (at: string) => string {
  const zone = useTimeZone()
  const { i18n } = useTranslation()
  return useCallback((at) => timeText(at, zone, i18n.language), [zone, i18n.language])
}
