'use client'

import { PanelTime } from '@/desk/panel/PanelTime'
import type { WorkflowEvent } from '../workflow-view'

/** What happened to the article, newest first, folded away. */
export function WorkflowHistory({ events }: { events: WorkflowEvent[] }) {
  if (events.length === 0) return null
  return (
    <details className="workflow-history">
      <summary>History ({events.length})</summary>
      <ol>
        {events.map(({ at, who, action, note }) => (
          <li key={`${at} ${action}`}>
            <strong>{action.charAt(0).toUpperCase() + action.slice(1)}</strong>
            <span>
              <bdi>{who}</bdi>, <PanelTime at={at} />
            </span>
            {note && <q dir="auto">{note}</q>}
          </li>
        ))}
      </ol>
    </details>
  )
}
