'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { sayRemark } from '../say-remark'

/** Says the remarks of imports in the account's panel language. */
export function useRemarks(): (remark: string) => string {
  const { i18n } = useTranslation()
  return useCallback((remark) => sayRemark(remark, i18n.language), [i18n.language])
}
