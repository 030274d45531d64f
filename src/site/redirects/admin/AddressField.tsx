'use client'

import { Button, TextInput, useDocumentInfo, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useState } from 'react'

/**
 * The address of a document. It may be left empty, so it has no star, whatever is true once it is published. Once readers know it, it is locked: changing it takes a decision, and the old
 * address then leads to the new one.
 */
export function AddressField({ field, path, readOnly }: TextFieldClientProps) {
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
        description={
          isLocked
            ? 'Fixed since publication, so that links and bookmarks keep working.'
            : field.admin?.description
        }
      />
      {isLocked && !readOnly && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setIsOpen(true)}>
          Change address
        </Button>
      )}
      <p role="status">
        {isChanged &&
          `From ${hasDrafts ? 'the next publication' : 'saving'} on, the old address “${initialValue}” leads readers to the new one.`}
      </p>
    </div>
  )
}
