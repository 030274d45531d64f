'use client'

import { DatePicker } from '@payloadcms/ui'
import { fromPicker, toPicker } from '../day'

type Props = { disabled?: boolean; value?: unknown; onChange: (value: string | null) => void }

/** A day in a list filter. */
export function DayFilter({ disabled, value, onChange }: Props) {
  return (
    <DatePicker
      displayFormat="d MMM yyyy"
      pickerAppearance="dayOnly"
      readOnly={disabled}
      value={toPicker(value) as Date}
      onChange={(day) => onChange(fromPicker(day))}
    />
  )
}
