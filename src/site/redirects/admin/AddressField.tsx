'use client'

import { Button, TextInput, useDocumentInfo, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useState } from 'react'
import { addressWords } from '@/design/panel-words/profiles'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'

/**
 * The slug of a document. It may be left empty, so it has no asterisk, even though it is required once published.
 * Once public, it is locked: changing it takes an explicit step, and the old URL then redirects to the new one.
 */
export function AddressField({ field, path, readOnly }: TextFieldClientProps) {
  const words = useWords(addressWords)
  const { value, initialValue, setValue, showError } = useField<string>({ path })
  const { id, docConfig, hasPublishedDoc } = useDocumentInfo()
  const [isOpen, setIsOpen] = useState(false)
  const hasDrafts = Boolean(docConfig && 'versions' in docConfig && docConfig.versions?.drafts)
  const isKnown = (hasDrafts ? hasPublishedDoc : id !== undefined) && Boolean(initialValue)
  const isLocked = isKnown && !isOpen
  const isChanged = isKnown && isOpen && value !== initialValue
  return (
    <div className="address-field">
      <TextInput
        path={path}
        label={field.label}
        readOnly={readOnly || isLocked}
        value={value ?? ''}
        showError={showError}
        onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
        description={isLocked ? words.fixed : field.admin?.description}
      />
      {isLocked && !readOnly && (
        <LiveControls>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setIsOpen(true)}>
            {words.change}
          </Button>
        </LiveControls>
      )}
      <p role="status">
        {isChanged && (hasDrafts ? words.fromPublication : words.fromSaving)(String(initialValue))}
      </p>
    </div>
  )
}
