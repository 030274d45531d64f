'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useRef } from 'react'
import { savers } from '../../saving/admin/savers'

/**
 * The stamp of the version in the form: the one that was opened, or that this form's last save created.
 *
 * @returns a function, so that it is read after a save and not before
 */
export function useShownVersion(): () => string | undefined {
  const { id, data } = useDocumentInfo()
  const shown = useRef<unknown>(undefined)
  shown.current = data?.contentDigest
  return useCallback(
    // A save is known to its saver before the page is drawn with it.
    () =>
      savers.get(Number(id))?.contentDigest() ||
      (typeof shown.current === 'string' ? shown.current : undefined),
    [id],
  )
}
