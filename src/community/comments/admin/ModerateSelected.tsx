'use client'

import { Button, toast, useConfig, useListQuery, useRouteCache, useSelection } from '@payloadcms/ui'
import { useState } from 'react'
import type { DecisionResult, Decision as Status } from '@/community/moderation/queue-view'
import type { Comment } from '@/payload-types'

type Decision = { status: Status; label: string; done: string }

const decisions: Decision[] = [
  { status: 'approved', label: 'Approve', done: 'approved' },
  { status: 'rejected', label: 'Reject', done: 'rejected' },
  { status: 'spam', label: 'Spam', done: 'marked as spam' },
]

/** Above the list of comments: decides about one or many selected comments with one press. */
export function ModerateSelected() {
  const { config } = useConfig()
  const { clearRouteCache } = useRouteCache()
  const { data } = useListQuery()
  const { count, selectedIDs, toggleAll } = useSelection()
  const [busy, setBusy] = useState(false)

  async function decide({ status, done }: Decision) {
    // Only what stands in the list was looked at.
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
      if (changed > 0) toast.success(`${changed} ${changed === 1 ? 'comment' : 'comments'} ${done}`)
      if (changed > 0 && stale > 0)
        toast.error(`${stale} changed after the list was loaded and stay as they are.`)
      for (const { message } of answer.errors ?? []) toast.error(message)
      toggleAll()
      // The rows come from the server; the same query again would show the old ones.
      clearRouteCache()
    } catch {
      toast.error('The server did not answer. Nothing was lost; please try again.')
    } finally {
      setBusy(false)
    }
  }

  const waiting = `${config.routes.admin}/collections/comments?where[or][0][and][0][status][equals]=pending`

  return (
    <fieldset className="moderate-selected">
      <legend>
        {count === 0
          ? 'Select comments to decide about them'
          : `${count} selected ${count === 1 ? 'comment' : 'comments'}`}
      </legend>
      {decisions.map((decision) => (
        <Button
          key={decision.status}
          buttonStyle={decision.status === 'approved' ? 'primary' : 'secondary'}
          disabled={busy || count === 0}
          margin={false}
          onClick={() => void decide(decision)}
          size="small"
        >
          {decision.label}
        </Button>
      ))}
      <a href={waiting}>Show only those that wait</a>
    </fieldset>
  )
}
