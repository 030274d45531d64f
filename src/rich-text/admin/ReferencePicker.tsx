'use client'

import { useDocumentForm, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId, useState } from 'react'
import { type ListedReference, useReferences } from './use-references'

const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(6))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
}

/** Chooses the entry of the article's list of references that a mark points to. */
export function ReferencePicker({ path }: TextFieldClientProps) {
  const { value, setValue } = useField<string>({ path })
  const references = useReferences()
  const { dispatchFields, setModified } = useDocumentForm()
  const id = useId()
  // The list learns of a key that is made here only a moment later.
  const [chosen, setChosen] = useState<string | null>(null)
  const isGone = chosen === null && Boolean(value) && !references.some(({ key }) => key === value)

  function choose({ key, path: row }: ListedReference) {
    setChosen(row)
    if (key !== '') return setValue(key)
    // An entry that was added a moment ago gets its key here; saving would give it one too late.
    const made = newKey()
    dispatchFields({ type: 'UPDATE', path: `${row}.key`, value: made })
    setModified(true)
    setValue(made)
  }

  if (references.length === 0) {
    return <p>This article has no references yet. Add one below the text, then come back.</p>
  }
  return (
    <fieldset className="reference-picker">
      <legend>Reference</legend>
      {isGone && <p role="alert">The entry that this mark pointed to is gone. Choose another one.</p>}
      {references.map((reference) => (
        <label key={reference.path}>
          <input
            type="radio"
            name={id}
            checked={
              chosen === null ? reference.key !== '' && reference.key === value : chosen === reference.path
            }
            onChange={() => choose(reference)}
          />
          <span>
            [{reference.number}] {reference.title || 'Without a title'}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
