'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useMemo } from 'react'
import { timeZones } from '../time-zone'

/** In an account's form: the time zone for displaying and scheduling times. Empty means the browser's. */
export function TimeZoneField({ field, path: pathFromProps, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled, path } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const options = useMemo(
    () => timeZones().map((zone) => ({ label: zone.replaceAll('_', ' '), value: zone })),
    [],
  )
  return (
    <SelectInput
      name={field.name}
      path={path}
      label={field.label}
      description={field.admin?.description}
      options={options}
      value={value ?? ''}
      readOnly={readOnly || disabled}
      showError={showError}
      onChange={(chosen) => setValue(Array.isArray(chosen) || !chosen ? null : chosen.value)}
    />
  )
}
