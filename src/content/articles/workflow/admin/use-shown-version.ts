'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useRef } from 'react'

/**
 * The stamp of the version in the form: the one that was opened, or that this form's last save created.
 *
 * @returns a function, so that it is read after a save and not before
 */
export function useShownVersion(): () => string | undefined {
  const { data } = useDocumentInfo()
  const shown = useRef<unknown>(undefined)
  shown.current = data?.contentDigest
  return useCallback(() => (typeof shown.current === 'string' ? shown.current : undefined), [])
}
