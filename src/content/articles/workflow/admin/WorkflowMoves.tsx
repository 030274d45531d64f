'use client'

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { Fragment, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { workflowWords } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import { useHydrated } from '@/desk/panel/use-hydrated'
import { FieldLink } from '../../form/admin/FieldLink'
import { savers } from '../../saving/admin/savers'
import type { MovedView, MoveName, Refusal, WorkflowView } from '../workflow-view'
import { ChangesSince } from './ChangesSince'
import { SinceSeen } from './SinceSeen'
import { useSaveDraft } from './use-save-draft'
import { useShownVersion } from './use-shown-version'

type WorkflowMovesProps = {
  workflow: WorkflowView
  /** Reloads the article's state. */
  onMoved: () => Promise<unknown>
}

/** The workflow buttons: only those that the server would allow. */
export function WorkflowMoves({ workflow, onMoved }: WorkflowMovesProps) {
  const words = useWords(workflowWords)
  const common = useWords(commonWords)
  const { id, incrementVersionCount, setUnpublishedVersionCount } = useDocumentInfo()
  const { config } = useConfig()
  const saveDraft = useSaveDraft()
  const shownVersion = useShownVersion()
  const isLive = useHydrated()
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState('')
  const [reviewed, setReviewed] = useState(true)
  const { may } = workflow
  const decides = may.approve || may.return

  async function move(name: MoveName) {
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
        toast.error(errors?.[0]?.message ?? common.failed)
        await onMoved()
        return
      }
      toast.success(words.moved[name])
      setNote('')
      const { article }: MovedView = await response.json()
      takeOver(article)
      await onMoved()
    } catch {
      toast.error(common.noAnswer)
    } finally {
      setBusy(false)
    }
  }

  /**
   * The form takes over the move's changes field by field. Refreshing the page would reset the whole form and lose
   * later input; and until it arrived, the article would look as if somebody else had changed it.
   */
  function takeOver(article: MovedView['article']) {
    savers.get(article.id)?.adopt(article)
    // The move creates a version, which the form has not counted.
    incrementVersionCount()
    setUnpublishedVersionCount((count) => Math.max(count, 1))
  }

  if (workflow.changedSince) return <ChangesSince changes={workflow.changedSince} />
  if (!may.submit && !decides && !workflow.needsOther) return null
  return (
    <fieldset className="workflow-moves" disabled={busy || !isLive}>
      <legend>{words.nextStep}</legend>
      {may.submit && workflow.missing.length > 0 && (
        <p className="workflow-missing">
          {words.missing}{' '}
          {workflow.missing.map(({ field, text }, index) => (
            <Fragment key={field}>
              {index > 0 && ', '}
              <FieldLink field={field}>{text}</FieldLink>
            </Fragment>
          ))}
          .
        </p>
      )}
      {may.submit && workflow.missing.length === 0 && !workflow.hasReviewer && (
        <p className="workflow-missing">{words.noReviewer}</p>
      )}
      {may.approve && workflow.seen && <SinceSeen seen={workflow.seen} stage={workflow.stage} />}
      <label>
        {decides ? words.note : words.optionalNote}
        <textarea value={note} rows={2} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </label>
      {workflow.needsOther && <p className="workflow-missing">{words.needsOther}</p>}
      {may.approve && (
        <label className="workflow-check">
          <input type="checkbox" checked={reviewed} onChange={(event) => setReviewed(event.target.checked)} />
          {words.wholePage}
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
            {words.move.submit}
          </Button>
        )}
        {may.approve && (
          <Button size="small" margin={false} disabled={busy} onClick={() => void move('approve')}>
            {words.move.approve}
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
            {words.move.return}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
