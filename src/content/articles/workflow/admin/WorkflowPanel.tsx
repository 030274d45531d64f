'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { changesWords } from '@/design/panel-words/changes'
import { workflowWords } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import { placeOf } from '@/desk/decisions/stages'
import { PanelTime } from '@/desk/panel/PanelTime'
import { useTimeText } from '@/desk/panel/use-time-text'
import { NotesCount } from '../../notes/admin/NotesCount'
import { TrashPanel } from '../../trash/admin/TrashPanel'
import type { WorkflowView } from '../workflow-view'
import { useWorkflow } from './use-workflow'
import { WorkflowMoves } from './WorkflowMoves'

/** Next to the form: the article's stage, and the user's possible moves; in the trash, how long it stays there. */
export function WorkflowPanel({ first }: { first: WorkflowView | null }) {
  const { data, isTrashed } = useDocumentInfo()
  if (!isTrashed) return <WorkflowHere first={first} />
  return <TrashPanel deletedAt={String(data?.deletedAt)} trashedBy={data?.trashedBy ?? null} />
}

function WorkflowHere({ first }: { first: WorkflowView | null }) {
  const words = useWords(workflowWords)
  const changes = useWords(changesWords)
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { workflow, failed, refresh } = useWorkflow(first)
  return (
    <section className="workflow-panel" aria-labelledby="workflow-heading">
      <h3 id="workflow-heading">{words.heading}</h3>
      <div role="status">
        {id === undefined && <p>{words.begins}</p>}
        {failed && <p>{words.failed}</p>}
        {workflow && <Standing workflow={workflow} />}
      </div>
      <NotesCount />
      {workflow && (
        <>
          <WorkflowMoves workflow={workflow} onMoved={refresh} />
          <a className="workflow-changes" href={`${config.routes.admin}/collections/articles/${id}/changes`}>
            {changes.title}
          </a>
        </>
      )}
    </section>
  )
}

function Standing({ workflow }: { workflow: WorkflowView }) {
  const words = useWords(workflowWords)
  const { i18n } = useTranslation()
  const timeText = useTimeText()
  const { stage, isLive, livePath, hasChanges, note, leftReview } = workflow
  const isDone = isLive && !hasChanges
  return (
    <>
      <p className={`workflow-stage workflow-stage--${isDone ? 'published' : stage}`}>
        {placeOf(stage, isDone, i18n.language)}
      </p>
      {isLive && hasChanges && <p>{words.readersSee}</p>}
      {livePath && (
        <p>
          <a href={livePath} target="_blank" rel="noreferrer">
            {words.livePage}
          </a>
        </p>
      )}
      {leftReview && (
        <p className="workflow-left-review">{words.leftReview(leftReview.who, timeText(leftReview.at))}</p>
      )}
      {stage !== 'draft' && workflow.submittedAt && workflow.submittedBy && (
        <p>
          {words.sentBy(workflow.submittedBy)}, <PanelTime at={workflow.submittedAt} />.
        </p>
      )}
      {workflow.approvedAt && workflow.approvedBy && (
        <p>
          {words.approvedBy(workflow.approvedBy)}, <PanelTime at={workflow.approvedAt} />
          {workflow.approvalIsCurrent ? '.' : words.changedSince}
        </p>
      )}
      {note && (
        <blockquote className="workflow-note">
          <p>{note}</p>
        </blockquote>
      )}
    </>
  )
}
