'use client'

import { useFormFields } from '@payloadcms/ui'

/** The trimmed value of a text field of the block whose form this stands in; empty where there is none. */
export function useOwnWords(path: string): string {
  return useFormFields(([fields]) => {
    const value = fields[path]?.value
    return typeof value === 'string' ? value.trim() : ''
  })
}
