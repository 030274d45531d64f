'use client'

import { useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'

/**
 * Saves the form as a draft, so that the next move applies to its current content.
 *
 * @returns a function that resolves with false if the server refused the save; the form then shows the reason
 */
export function useSaveDraft(): () => Promise<boolean> {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const modified = useFormModified()
  return async () => {
    if (!modified) return true
    const result = await submit({
      action: `${config.routes.api}/articles/${id}?depth=0&draft=true`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: true,
    })
    return Boolean(result)
  }
}
