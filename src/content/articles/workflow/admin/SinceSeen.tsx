'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { changesWords } from '@/design/panel-words/changes'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { WorkflowView } from '../workflow-view'

type Seen = NonNullable<WorkflowView['seen']>
type Answer = { from: string; lines: string[] }

/** Before *Approve*: what changed since the user approved the article, or since it was published, in a few lines. */
export function SinceSeen({ seen, stage }: { seen: Seen; stage: WorkflowView['stage'] }) {
  const words = useWords(changesWords)
  const timeText = useTimeText()
  const { id, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const [answer, setAnswer] = useState<Answer | null>(null)
  // A reviewer is told of each save; whoever writes sees the lines of when the form was opened.
  const told = stage === 'in-review' ? lastUpdateTime : stage

  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` says when to ask again.
  useEffect(() => {
    const leaving = new AbortController()
    const ask = async () => {
      const response = await fetch(`${config.routes.api}/articles/${id}/changes?from=${seen}`, {
        credentials: 'include',
        cache: 'no-store',
        signal: leaving.signal,
      })
      if (response.ok) setAnswer(await response.json())
    }
    // Without an answer, the link below still leads to the whole comparison.
    ask().catch(() => undefined)
    return () => leaving.abort()
  }, [config.routes.api, id, seen, told])

  return (
    <div className="workflow-since">
      {answer && (
        <>
          <p>
            <strong>
              {seen === 'approved' ? words.since.approved(timeText(answer.from)) : words.since.published}
            </strong>
          </p>
          {answer.lines.length === 0 && <p>{words.nothing}</p>}
          <ul>
            {answer.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <a href={`${config.routes.admin}/collections/articles/${id}/changes?from=${seen}`}>{words.link}</a>
    </div>
  )
}
