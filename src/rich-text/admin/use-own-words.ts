'use client'

import { useFormFields } from '@payloadcms/ui'

/** The trimmed value of a text field in the surrounding block's form; empty if there is none. */
export function useOwnWords(path: string): string {
  return useFormFields(([fields]) => {
    const value = fields[path]?.value
    return typeof value === 'string' ? value.trim() : ''
  })
}
