'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { PanelTime } from '@/desk/panel/PanelTime'
import { placeOf } from '../../stages'
import type { WorkflowView } from '../workflow-view'
import { useWorkflow } from './use-workflow'
import { WorkflowHistory } from './WorkflowHistory'
import { WorkflowMoves } from './WorkflowMoves'

/** Beside the form: where the article stands, who decided what, and the moves that are open to the reader of it. */
export function WorkflowPanel() {
  const { id } = useDocumentInfo()
  const { workflow, failed, refresh } = useWorkflow()
  return (
    <section className="workflow-panel" aria-labelledby="workflow-heading">
      <h3 id="workflow-heading">Workflow</h3>
      <div role="status">
        {id === undefined && <p>Begins with the first save.</p>}
        {failed && <p>The state of this article could not be asked for. Reload the page to try again.</p>}
        {workflow && <Standing workflow={workflow} />}
      </div>
      {workflow && (
        <>
          <WorkflowMoves workflow={workflow} onMoved={refresh} />
          <WorkflowHistory events={workflow.history} />
        </>
      )}
    </section>
  )
}

function Standing({ workflow }: { workflow: WorkflowView }) {
  const { stage, isLive, hasChanges, note, leftReview } = workflow
  const isDone = isLive && !hasChanges
  return (
    <>
      <p className={`workflow-stage workflow-stage--${isDone ? 'published' : stage}`}>
        {placeOf(stage, isDone)}
      </p>
      {isLive && hasChanges && <p>Readers see the published version until this change is published.</p>}
      {leftReview && (
        <p className="workflow-left-review">
          {leftReview.who} changed it during review, <PanelTime at={leftReview.at} />, so it left the review.
          Send it again once it is done.
        </p>
      )}
      {stage !== 'draft' && workflow.submittedAt && workflow.submittedBy && (
        <p>
          Sent to review by {workflow.submittedBy}, <PanelTime at={workflow.submittedAt} />.
        </p>
      )}
      {workflow.approvedAt && workflow.approvedBy && (
        <p>
          Approved by {workflow.approvedBy}, <PanelTime at={workflow.approvedAt} />
          {workflow.approvalIsCurrent ? '.' : '; changed since, so it needs approval again.'}
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
