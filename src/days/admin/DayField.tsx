'use client'

import {
  DatePicker,
  FieldDescription,
  FieldError,
  FieldLabel,
  fieldBaseClass,
  useField,
} from '@payloadcms/ui'
import type { DateFieldClientProps, Validate } from 'payload'
import { useCallback } from 'react'
import { fromPicker, toPicker } from '../day'

/** A day in a form, the same in every time zone: Payload's own field with its value read in UTC. */
export function DayField({ field, path: pathFromProps, readOnly, validate }: DateFieldClientProps) {
  const { label, required, localized, admin } = field
  const check: Validate = useCallback(
    (value, options) =>
      typeof validate === 'function' ? (validate as Validate)(value, { ...options, required }) : true,
    [validate, required],
  )
  const { value, setValue, showError, disabled, path } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
    validate: check,
  })
  const isFixed = readOnly || disabled
  return (
    <div className={`${fieldBaseClass} date-time-field${showError ? ' date-time-field--has-error' : ''}`}>
      <FieldLabel label={label} localized={localized} path={path} required={required} />
      <div className={`${fieldBaseClass}__wrap`} id={`field-${path.replaceAll('.', '__')}`}>
        <FieldError path={path} showError={showError} />
        <DatePicker
          pickerAppearance="dayOnly"
          displayFormat="d MMM yyyy"
          readOnly={isFixed}
          value={toPicker(value) as Date}
          onChange={(day) => {
            if (!isFixed) setValue(fromPicker(day))
          }}
        />
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
