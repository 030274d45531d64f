'use client'

import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { describeReasons } from '../checks/describe-reasons'

/** Why a comment was held, in the language of the account. */
export function ReasonList({ field, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path })
  const { i18n } = useTranslation()
  const reasons = describeReasons(value, i18n.language)
  if (reasons.length === 0) return null
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}
