'use client'

import { PasswordField, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { accountWords } from '@/design/panel-words/accounts'
import { useWords } from '@/design/use-words'

const PATH = 'currentPassword'
const NEW_PASSWORD = ['password', 'confirm-password']

/**
 * Asks for the current password when the e-mail address or password on the form has changed. It is never stored.
 */
export function CurrentPassword() {
  const words = useWords(accountWords).password
  const { dispatchFields } = useForm()
  const { savedDocumentData } = useDocumentInfo()
  const updatedAt: unknown = savedDocumentData?.updatedAt
  const isNeeded = useFormFields(
    // Payload (3.90) has the field of a new password in the form from the beginning.
    ([fields]) => Boolean(fields.password?.value) || fields.email?.value !== fields.email?.initialValue,
  )

  useEffect(() => {
    if (!isNeeded) dispatchFields({ type: 'REMOVE', path: PATH })
  }, [dispatchFields, isNeeded])
  const savedAt = useRef(updatedAt)
  useEffect(() => {
    // Payload hides the new-password fields after a save and would send their content again with the next one.
    const before = savedAt.current
    savedAt.current = updatedAt
    // The first known value is not a save.
    if (before === undefined || before === updatedAt) return
    for (const path of [PATH, ...NEW_PASSWORD]) dispatchFields({ type: 'REMOVE', path })
  }, [dispatchFields, updatedAt])

  if (!isNeeded) return null
  return (
    <section className="account-part" aria-label={words.confirm}>
      <p>{words.enterCurrent}</p>
      <PasswordField
        autoComplete="current-password"
        field={{ name: PATH, label: words.current, required: true }}
        path={PATH}
        schemaPath={PATH}
      />
    </section>
  )
}
