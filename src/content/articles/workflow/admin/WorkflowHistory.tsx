'use client'

import { articleEvents } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import { PanelTime } from '@/desk/panel/PanelTime'
import type { WorkflowEvent } from '../workflow-view'

/** The article's history, newest first. */
export function WorkflowHistory({ events }: { events: WorkflowEvent[] }) {
  const names: Readonly<Record<string, string>> = useWords(articleEvents)
  if (events.length === 0) return null
  return (
    <ol className="workflow-history">
      {events.map(({ at, who, action, note }) => (
        <li key={`${at} ${action}`}>
          <strong>{names[action] ?? action}</strong>
          <span>
            <bdi>{who}</bdi>, <PanelTime at={at} />
          </span>
          {note && <q dir="auto">{note}</q>}
        </li>
      ))}
    </ol>
  )
}
