'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { changesWords } from '@/design/panel-words/changes'
import { formWords } from '@/design/panel-words/form'
import { useWords } from '@/design/use-words'
import { shownWorkflow } from '../../workflow/admin/use-workflow'
import { WorkflowHistory } from '../../workflow/admin/WorkflowHistory'

/** What was decided about the article, and the ways to what its versions say. */
export function HistoryPanel() {
  const words = useWords(formWords).history
  const changes = useWords(changesWords)
  const { id, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  const workflow = useSyncExternalStore(shownWorkflow.subscribe, shownWorkflow.get, () => null)
  if (id === undefined || isTrashed) return null
  const address = `${config.routes.admin}/collections/articles/${id}`
  return (
    <section className="history-panel field-type" aria-labelledby="history-heading">
      <h3 id="history-heading">{words.heading}</h3>
      {workflow && workflow.history.length === 0 && <p>{words.none}</p>}
      {workflow && <WorkflowHistory events={workflow.history} />}
      <p className="history-panel__links">
        <a href={`${address}/changes`}>{changes.title}</a>
        <a href={`${address}/versions`}>{words.versions}</a>
      </p>
    </section>
  )
}
