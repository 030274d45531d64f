'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

/** A JSON value as text. Payload's own field loads a code editor from a third-party server. */
export function JsonText({ field, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path })
  if (value === null || value === undefined) return null
  return (
    <div className="field-type json-text">
      <FieldLabel label={field.label} path={path} />
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </div>
  )
}
