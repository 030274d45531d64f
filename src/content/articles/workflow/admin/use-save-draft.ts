'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'
import { savers } from '../../saving/admin/savers'

/**
 * Saves the form as a draft, so that the next move applies to its current content.
 *
 * @returns a function that resolves with false if the server refused the save; the form then shows the reason
 */
export function useSaveDraft(): () => Promise<boolean> {
  const { id } = useDocumentInfo()
  return useCallback(async () => (await savers.get(Number(id))?.flush()) ?? true, [id])
}
