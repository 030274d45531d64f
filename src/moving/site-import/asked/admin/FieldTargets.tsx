'use client'

import { useId } from 'react'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import { FIELD_TARGETS, type FieldTarget } from '../../field-targets'

type Props = {
  fields: Readonly<Record<string, FieldTarget>>
  onChange: (name: string, target: FieldTarget) => void
}

/** What the custom fields of the other site become. */
export function FieldTargets({ fields, onChange }: Props) {
  const words = useWords(siteImportWords)
  const id = useId()
  return (
    <details>
      <summary>{words.fields}</summary>
      <ul className="import-terms">
        {Object.entries(fields).map(([name, value], index) => (
          <li key={name}>
            <label dir="auto" htmlFor={`${id}-${index}`}>
              {name}
            </label>
            <select
              id={`${id}-${index}`}
              onChange={({ target }) =>
                onChange(name, FIELD_TARGETS.find((each) => each === target.value) ?? value)
              }
              value={value}
            >
              {FIELD_TARGETS.map((each) => (
                <option key={each} value={each}>
                  {words.targets[each]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  )
}
