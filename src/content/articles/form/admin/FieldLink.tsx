'use client'

import type { ReactNode } from 'react'
import { openField } from './open-field'

type FieldLinkProps = {
  /** Its path. */
  field: string
  /** For what is in the way. */
  onOpen?: () => void
  children: ReactNode
}

/** Leads to a field of the form on this page, whatever tab it is in. */
export function FieldLink({ field, onOpen, children }: FieldLinkProps) {
  return (
    <a
      href={`#field-${field.replaceAll('.', '__')}`}
      onClick={(event) => {
        event.preventDefault()
        onOpen?.()
        openField(field)
      }}
    >
      {children}
    </a>
  )
}
