'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { passageWords } from '@/design/panel-words/passages'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'

type Props = {
  /** When the document was last changed as it is shown here, ISO 8601. */
  at: string
  children: ReactNode
}

/** What the server said of the approval, until the form is saved again: then the way to what it says now. */
export function UntilSaved({ at, children }: Props) {
  const words = useWords(passageWords)
  const { savedDocumentData } = useDocumentInfo()
  const saved: unknown = savedDocumentData?.updatedAt
  if (typeof saved !== 'string' || Date.parse(saved) <= Date.parse(at)) return children
  return (
    <LiveControls>
      <p role="status">{words.saved}</p>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => window.location.reload()}
        size="small"
        type="button"
      >
        {words.look}
      </Button>
    </LiveControls>
  )
}
