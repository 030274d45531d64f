'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { profileWords } from '@/design/panel-words/profiles'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { askServer } from '@/desk/users/admin/ask-server'

type Props = { api: string; id: number; stamp: string }

/** Returns a proposed change to its author with a note; applies to exactly what is shown above. */
export function ReturnProposal({ api, id, stamp }: Props) {
  const words = useWords(profileWords)
  const common = useWords(commonWords)
  const field = useId()
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function giveBack() {
    setBusy(true)
    setProblem(null)
    const reply = await askServer(`${api}/authors/${id}/return`, { note, contentDigest: stamp })
    setBusy(false)
    if (reply.ok) window.location.reload()
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <LiveControls>
      <div className="workflow-moves">
        <label htmlFor={field}>{words.note}</label>
        <textarea
          id={field}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
          rows={3}
          value={note}
        />
        {problem ? <p role="alert">{problem}</p> : null}
        <Button
          buttonStyle="secondary"
          disabled={busy || note.trim() === ''}
          margin={false}
          onClick={() => void giveBack()}
          size="medium"
          type="button"
        >
          {words.giveBack}
        </Button>
      </div>
    </LiveControls>
  )
}
