'use client'

import { Button } from '@payloadcms/ui'
import type { ContentChange } from '../workflow-view'

/** What somebody else changed since the form was opened, and the way to see it in place. */
export function ChangesSince({ changes }: { changes: ContentChange[] }) {
  return (
    <div className="changes-since" role="alert">
      <p>
        <strong>Changed since you opened it</strong>
      </p>
      {changes.length === 0 ? (
        <p>The earlier words are not kept any more. Read the new ones.</p>
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
              <dd>{to ? <ins>{to}</ins> : <em>Taken out</em>}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button size="small" margin={false} onClick={() => window.location.reload()}>
        Show the new version
      </Button>
    </div>
  )
}
