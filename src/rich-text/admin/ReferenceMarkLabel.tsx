'use client'

import { useFormFields } from '@payloadcms/ui'
import { useReferences } from './use-references'

/** A mark in the text of the editor: the number that readers will see. */
export function ReferenceMarkLabel() {
  const key = useFormFields(([fields]) => fields.reference?.value)
  const found = useReferences().find((reference) => reference.key !== '' && reference.key === key)
  return <span title={found?.title}>[{found ? found.number : '?'}]</span>
}
