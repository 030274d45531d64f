'use client'

import { Button } from '@payloadcms/ui'
import { workflowWords } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import type { ContentChange } from '../workflow-view'

/** What others have changed since the form was opened, with links to the changes. */
export function ChangesSince({ changes }: { changes: ContentChange[] }) {
  const words = useWords(workflowWords).changes
  return (
    <div className="changes-since" role="alert">
      <p>
        <strong>{words.heading}</strong>
      </p>
      {changes.length === 0 ? (
        <p>{words.forgotten}</p>
      ) : (
        <dl>
          {changes.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{field}</dt>
              {from && (
                <dd>
                  <del>{from}</del>
                </dd>
              )}
              <dd>{to ? <ins>{to}</ins> : <em>{words.takenOut}</em>}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button size="small" margin={false} onClick={() => window.location.reload()}>
        {words.show}
      </Button>
    </div>
  )
}
