'use client'

import { useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { type ReactNode, useEffect, useId } from 'react'
import { blockWords } from '@/design/panel-words/blocks'
import { useWords } from '@/design/use-words'
import { useReferences } from './references/ReferencesProvider'
import type { ListedReference } from './references/read-references'

/** Selects an entry of the article's reference list for a mark, and stores the entry's key. */
export function ReferencePicker({ path, readOnly }: TextFieldClientProps): ReactNode {
  const words = useWords(blockWords).references
  const { value, setValue, disabled } = useField<string>({ path })
  const { references, giveKeys } = useReferences()
  const name = useId()
  useEffect(giveKeys, [giveKeys])

  if (references.length === 0) {
    return <p className="reference-picker__empty">{words.none}</p>
  }
  const isGone = Boolean(value) && references.every(({ key }) => key !== value)
  return (
    <fieldset className="reference-picker" disabled={readOnly || disabled}>
      <legend>{words.which}</legend>
      {isGone ? (
        <p className="reference-picker__gone" role="alert">
          {words.gone}
        </p>
      ) : null}
      {references.map((reference) => (
        <label key={reference.keyPath}>
          <input
            type="radio"
            name={name}
            checked={reference.key !== '' && reference.key === value}
            disabled={reference.key === ''}
            onChange={() => setValue(reference.key)}
          />
          <ReferenceName {...reference} />
        </label>
      ))}
    </fieldset>
  )
}

function ReferenceName({ number, title, source }: ListedReference): ReactNode {
  const { noTitle } = useWords(blockWords).references
  return (
    <span>
      [{number}] {title || noTitle}
      {source ? <span className="reference-picker__source"> {source}</span> : null}
    </span>
  )
}
