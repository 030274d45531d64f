'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'

type Props = { file: string; label: string; name?: string; busy: boolean; onUndo: () => void }

/** Takes an import back, once that is confirmed. */
export function UndoButton({ file, label, name, busy, onUndo }: Props) {
  const words = useWords(siteImportWords)
  const common = useWords(commonWords)
  const [asks, setAsks] = useState(false)
  if (!asks)
    return (
      <Button
        {...(name ? { 'aria-label': name } : {})}
        buttonStyle="secondary"
        disabled={busy}
        margin={false}
        onClick={() => setAsks(true)}
        type="button"
      >
        {label}
      </Button>
    )
  return (
    <div role="alert">
      <p>{words.reallyUndo(file)}</p>
      <div className="account-form__moves">
        <Button
          disabled={busy}
          margin={false}
          onClick={() => {
            setAsks(false)
            onUndo()
          }}
          type="button"
        >
          {words.yesUndo}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => setAsks(false)}
          type="button"
        >
          {common.no}
        </Button>
      </div>
    </div>
  )
}
