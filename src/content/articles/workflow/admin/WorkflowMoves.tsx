'use client'

import { Button, toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Refusal, WorkflowView } from '../workflow-view'
import { ChangesSince } from './ChangesSince'
import { useSaveDraft } from './use-save-draft'
import { useShownVersion } from './use-shown-version'

type Move = 'submit' | 'approve' | 'return'
const done: Record<Move, string> = {
  submit: 'Sent to clinical review',
  approve: 'Approved',
  return: 'Returned to the writer',
}

type WorkflowMovesProps = {
  workflow: WorkflowView
  /** Asks anew how the article stands. */
  onMoved: () => Promise<unknown>
}

/** The buttons of the workflow: only those that the server would allow. */
export function WorkflowMoves({ workflow, onMoved }: WorkflowMovesProps) {
  const { id, setUnpublishedVersionCount } = useDocumentInfo()
  const { config } = useConfig()
  const { setModified } = useForm()
  const router = useRouter()
  const saveDraft = useSaveDraft()
  const shownVersion = useShownVersion()
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState('')
  const [reviewed, setReviewed] = useState(true)
  const { may } = workflow
  const decides = may.approve || may.return

  async function move(name: Move) {
    setBusy(true)
    try {
      if (!(await saveDraft())) return
      const response = await fetch(`${config.routes.api}/articles/${id}/${name}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          note,
          contentDigest: shownVersion(),
          ...(name === 'approve' ? { reviewed } : {}),
        }),
      })
      if (!response.ok) {
        const { errors }: { errors?: Refusal[] } = await response.json().catch(() => ({}))
        toast.error(errors?.[0]?.message ?? 'That did not work. Nothing was changed.')
        await onMoved()
        return
      }
      toast.success(done[name])
      setNote('')
      // The move may have written dates; the form must not save the old ones over them.
      setModified(false)
      // The move is a version of its own, which the form has not counted.
      setUnpublishedVersionCount((count) => Math.max(count, 1))
      router.refresh()
      await onMoved()
    } catch {
      toast.error('The server did not answer. Please try again.')
    } finally {
      setBusy(false)
    }
  }

  if (workflow.changedSince) return <ChangesSince changes={workflow.changedSince} />
  if (!may.submit && !decides) return null
  return (
    <fieldset className="workflow-moves" disabled={busy}>
      <legend>Next step</legend>
      <label>
        Note {decides ? '' : '(optional)'}
        <textarea value={note} rows={2} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </label>
      {may.approve && (
        <label className="workflow-check">
          <input type="checkbox" checked={reviewed} onChange={(event) => setReviewed(event.target.checked)} />
          The whole page was reviewed: renew the review dates
        </label>
      )}
      <div className="workflow-buttons">
        {may.submit && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy}
            onClick={() => void move('submit')}
          >
            Send to review
          </Button>
        )}
        {may.approve && (
          <Button size="small" margin={false} disabled={busy} onClick={() => void move('approve')}>
            Approve
          </Button>
        )}
        {may.return && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy || note.trim() === ''}
            onClick={() => void move('return')}
          >
            Return with note
          </Button>
        )}
      </div>
    </fieldset>
  )
}
