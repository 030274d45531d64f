'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useRef } from 'react'

/**
 * The stamp of the version that stands in the form: the one that was opened, or that the last save of this form made.
 *
 * @returns a function, so that it is asked after a save and not before
 */
export function useShownVersion(): () => string | undefined {
  const { data } = useDocumentInfo()
  const shown = useRef<unknown>(undefined)
  shown.current = data?.contentDigest
  return useCallback(() => (typeof shown.current === 'string' ? shown.current : undefined), [])
}
