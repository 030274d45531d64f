'use client'

import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { Outcome } from '../../outcome'
import type { KeptUndo } from '../asked-import'
import { useRemarks } from './use-remarks'

/** What was taken back, and what stays. */
export function UndoReport({ undone }: { undone: KeptUndo }) {
  const words = useWords(siteImportWords)
  const say = useRemarks()
  const { removed, kept, unlisted } = undone
  const counts = Object.entries(removed)
  return (
    <div className="import-report">
      <h3>{words.removed}</h3>
      <p>
        {counts.length === 0
          ? words.nothingComes
          : counts.map(([kind, count]) => `${words.records[kind as Outcome['kind']]}: ${count}`).join(', ')}
      </p>
      {kept.length > 0 ? (
        <details open>
          <summary>{words.stays(kept.length + unlisted)}</summary>
          <ul>
            {kept.map(({ kind, sourceId, reason }) => (
              <li key={`${kind} ${sourceId}`}>
                {words.oneOf[kind]} <bdi>{sourceId}</bdi>
                <span className="import-report__note" dir="auto">
                  {say(reason)}
                </span>
              </li>
            ))}
          </ul>
          {unlisted > 0 ? <p>{words.unlisted(unlisted)}</p> : null}
        </details>
      ) : null}
    </div>
  )
}
