'use client'

import { Button, toast, useConfig, useListQuery, useRouteCache, useSelection } from '@payloadcms/ui'
import { useState } from 'react'
import type { DecisionResult } from '@/community/moderation/queue-view'
import { commonWords } from '@/design/panel-words/common'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { Comment } from '@/payload-types'

const decisions = ['approved', 'rejected', 'spam'] as const
type Decision = (typeof decisions)[number]

/** Above the list of comments: decides about the selected comments with one click. */
export function ModerateSelected() {
  const { comments, move, inList: words } = useWords(moderationWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const { clearRouteCache } = useRouteCache()
  const { data } = useListQuery()
  const { count, selectedIDs, toggleAll } = useSelection()
  const [busy, setBusy] = useState(false)

  async function decide(status: Decision) {
    // Only what is in the list was seen.
    const shown = (data?.docs ?? []).filter(({ id }) => selectedIDs.includes(id)) as Comment[]
    setBusy(true)
    try {
      const response = await fetch(`${config.routes.api}/comments/decide`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          status,
          comments: shown.map(({ id, status: was, contentDigest }) => ({ id, was, contentDigest })),
        }),
      })
      const answer: Partial<DecisionResult> & { errors?: { message: string }[] } = await response.json()
      const changed = answer.changed?.length ?? 0
      const stale = answer.stale?.length ?? 0
      if (changed > 0) toast.success(`${comments(changed)} ${words.done[status]}`)
      if (changed > 0 && stale > 0) toast.error(words.stale(stale))
      for (const { message } of answer.errors ?? []) toast.error(message)
      toggleAll()
      // The rows come from the server; the same query again would return the cached ones.
      clearRouteCache()
    } catch {
      toast.error(common.noAnswer)
    } finally {
      setBusy(false)
    }
  }

  const waiting = `${config.routes.admin}/collections/comments?where[or][0][and][0][status][equals]=pending`

  return (
    <fieldset className="moderate-selected">
      <legend>{count === 0 ? words.choose : words.chosen(count)}</legend>
      {decisions.map((decision) => (
        <Button
          key={decision}
          buttonStyle={decision === 'approved' ? 'primary' : 'secondary'}
          disabled={busy || count === 0}
          margin={false}
          onClick={() => void decide(decision)}
          size="small"
        >
          {move[decision]}
        </Button>
      ))}
      <a href={waiting}>{words.waiting}</a>
    </fieldset>
  )
}
