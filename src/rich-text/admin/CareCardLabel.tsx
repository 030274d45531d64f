'use client'

import { useFormFields } from '@payloadcms/ui'

const levels: Record<string, string> = {
  'non-urgent': 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action',
}

/** What a closed care card says at a glance: its level in words and its heading. */
export function CareCardLabel() {
  const level = useFormFields(([fields]) => fields.level?.value)
  const heading = useFormFields(([fields]) => fields.heading?.value)
  return (
    <span>
      Care card: {levels[String(level)] ?? 'Non-urgent advice'}
      {typeof heading === 'string' && heading !== '' && ` · ${heading}`}
    </span>
  )
}
