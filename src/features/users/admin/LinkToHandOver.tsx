'use client'

import { CopyToClipboard } from '@payloadcms/ui'
import type { LinkAnswer } from '../invite-user'

/** What became of a link: mailed, or shown because no mail could carry it. */
export function LinkToHandOver({ answer }: { answer: LinkAnswer | null }) {
  return (
    <div role="status">
      {answer?.sent && <p>A mail with the link was sent to {answer.email}.</p>}
      {answer?.link && (
        <>
          <p>No mail was sent. Hand this link over to {answer.email} yourself; it works once:</p>
          <p className="link-to-hand-over">
            <code>{answer.link}</code> <CopyToClipboard value={answer.link} />
          </p>
        </>
      )}
    </div>
  )
}
