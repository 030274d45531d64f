'use client'

import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'
import { InviteForm } from './InviteForm'

/** An account's form; where a new account would be made, the form to invite its owner. */
export function UserView(props: DocumentViewClientProps) {
  const { id } = useDocumentInfo()
  return id === undefined ? <InviteForm /> : <DefaultEditView {...props} />
}
