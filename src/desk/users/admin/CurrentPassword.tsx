'use client'

import { PasswordField, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { accountWords } from '@/design/panel-words/accounts'
import { useWords } from '@/design/use-words'

const PATH = 'currentPassword'
const NEW_PASSWORD = ['password', 'confirm-password']

/** Asks for the own password once the e-mail address or the password on the form is another. It is never stored. */
export function CurrentPassword() {
  const words = useWords(accountWords).password
  const { dispatchFields } = useForm()
  const { savedDocumentData } = useDocumentInfo()
  const updatedAt: unknown = savedDocumentData?.updatedAt
  const isNeeded = useFormFields(
    ([fields]) => fields.password !== undefined || fields.email?.value !== fields.email?.initialValue,
  )

  useEffect(() => {
    if (!isNeeded) dispatchFields({ type: 'REMOVE', path: PATH })
  }, [dispatchFields, isNeeded])
  const savedAt = useRef(updatedAt)
  useEffect(() => {
    // Payload hides the fields of the new password after a save and would send what is in them again with the next.
    const before = savedAt.current
    savedAt.current = updatedAt
    // The first time that it is known is no save.
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
