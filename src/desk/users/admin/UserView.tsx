'use client'

import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'
import { InviteForm } from './InviteForm'

/** An account's form; for a new account, the invitation form. */
export function UserView(props: DocumentViewClientProps) {
  const { id } = useDocumentInfo()
  return id === undefined ? <InviteForm /> : <DefaultEditView {...props} />
}
